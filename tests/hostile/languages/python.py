"""Answers a line of JSON, a source, with a line of JSON: the values of its string literals, and its tree without them."""

import ast
import json
import sys


class Texts(ast.NodeTransformer):
    def __init__(self):
        self.found = []

    def visit_Constant(self, node):
        if isinstance(node.value, (str, bytes)):
            value = node.value
            self.found.append(value if isinstance(value, str) else value.decode("latin-1"))
            node.value = ""
        return node


for line in sys.stdin:
    try:
        texts = Texts()
        tree = texts.visit(ast.parse(json.loads(line)))
        answer = {"strings": texts.found, "shape": ast.dump(tree)}
    except (SyntaxError, ValueError) as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)

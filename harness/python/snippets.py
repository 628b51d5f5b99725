"""Loads every snippet of the folder that SNIPPETS names, each as a module of its own, and says hello for them."""

import json
import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path


def load(name):
    """What the snippets call `name`, by key; and the errors of those that did not load."""
    loaded, failed = {}, {}
    for file in sorted(Path(os.environ["SNIPPETS"]).glob("*.py")):
        try:
            spec = spec_from_file_location(f"snippet_{file.stem}", file)
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            loaded[file.stem] = getattr(module, name)
        except Exception as error:
            failed[file.stem] = f"{type(error).__name__}: {error}"
    return loaded, failed


def hello(versions, at, failed):
    """Prints the line that the harness waits for: the address of each snippet by its key."""
    print(json.dumps({"versions": versions, "at": at, "failed": failed}), flush=True)


def hello_http(versions, keys, failed, port):
    """The same for snippets that share an HTTP server."""
    at = {key: f"http://127.0.0.1:{port}/s/{key}/endpoint" for key in keys}
    hello(versions, at, failed)

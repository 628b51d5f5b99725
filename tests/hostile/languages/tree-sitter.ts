import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import TreeSitter from '@vscode/tree-sitter-wasm';
import type { Node } from '@vscode/tree-sitter-wasm';
import type { Parse } from './parsed';

const { resolve } = createRequire(import.meta.url);

/**
 * With a Tree-sitter grammar, which says where a literal begins and ends; what is in it, the language says.
 * @param language name of the grammar: `go`
 * @param literals the value of a literal, for each kind of string that the grammar knows
 */
export async function startTreeSitter(
  language: string,
  literals: Record<string, (text: string) => string>,
): Promise<Parse> {
  await TreeSitter.Parser.init();
  const wasm = await readFile(resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`));
  const parser = new TreeSitter.Parser();
  parser.setLanguage(await TreeSitter.Language.load(wasm));

  return (source) => {
    const tree = parser.parse(source);
    if (!tree || tree.rootNode.hasError) throw new Error(`no ${language}: ${tree?.rootNode.toString() ?? ''}`);

    const strings: string[] = [];
    const shape = (node: Node): string => {
      const literal = literals[node.type];
      if (literal) {
        strings.push(literal(node.text));
        return '""';
      }
      // A comma or a line break after the last of several lines is the formatter's.
      const children = node.children.flatMap((child) => (child && !/^[,\n]*$/.test(child.type) ? [shape(child)] : []));
      return children.length > 0 ? `(${node.type} ${children.join(' ')})` : node.text;
    };
    const result = { shape: shape(tree.rootNode), strings };
    tree.delete();
    return result;
  };
}

/**
 * The value of a literal in double quotes.
 * @param escapes what a backslash and a character stand for
 * @param code the escape for a code point in hexadecimal digits
 */
export function unquote(text: string, escapes: Record<string, string>, code: RegExp): string {
  const inside = /^"(.*)"$/s.exec(text)?.[1];
  if (inside === undefined) throw new Error(`no literal in double quotes: ${text}`);
  const escape = new RegExp(`\\\\(?:${code.source}|(.))`, 'gsu');
  if (/["\n\r]/.test(inside.replaceAll(escape, ''))) throw new Error(`a quote or a line break inside: ${text}`);
  return inside.replaceAll(escape, (whole, digits: string | undefined, character: string | undefined) => {
    if (digits !== undefined) return String.fromCodePoint(parseInt(digits, 16));
    const value = escapes[character ?? ''];
    if (value === undefined) throw new Error(`an escape that there is not: ${whole}`);
    return value;
  });
}

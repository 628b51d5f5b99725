import ts from 'typescript';
import type { Parsed } from './parsed';

/** With TypeScript's parser. */
export function parseJavaScript(source: string): Parsed {
  const file = ts.createSourceFile('app.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const [error] = (file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics;
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));

  const strings: string[] = [];
  const shape = (node: ts.Node): string => {
    if (ts.isStringLiteral(node)) {
      strings.push(node.text);
      return '""';
    }
    // A comma after the last of several lines is the formatter's.
    const parts = node
      .getChildren(file)
      .flatMap((child) => (child.kind === ts.SyntaxKind.CommaToken ? [] : [shape(child)]));
    return parts.length > 0 ? `(${parts.join(' ')})` : node.getText(file);
  };
  return { shape: shape(file), strings };
}

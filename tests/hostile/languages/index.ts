import { parseJavaScript } from './javascript';
import type { Parse } from './parsed';
import { startPython } from './python';
import { startRuby } from './ruby';
import { startTreeSitter, unquote } from './tree-sitter';

const common = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', '\\': '\\' };

/** `\u` and four digits or `\U` and eight, in Go and in C#. */
const fourOrEight = /[uU]((?<=u)[0-9a-fA-F]{4}|(?<=U)[0-9a-fA-F]{8})/;

/** The Go Programming Language Specification, "String literals". */
const go = {
  interpreted_string_literal: (text: string) => unquote(text, { ...common, a: '\u0007', v: '\v' }, fourOrEight),
  raw_string_literal: (text: string) => text.slice(1, -1).replaceAll('\r', ''),
};

/** Java Language Specification 3.10.5 and 3.10.7. */
const java = {
  string_literal: (text: string) => unquote(text, { ...common, "'": "'", s: ' ', 0: '\0' }, /u+([0-9a-fA-F]{4})/),
};

/** C# specification 6.4.5.6. */
const csharp = {
  string_literal: (text: string) => unquote(text, { ...common, "'": "'", a: '\u0007', v: '\v', 0: '\0' }, fourOrEight),
};

/** Java Language Specification 3.3: `\u0022` is a quote before anybody looks for literals. What ends none may wait. */
const translate = (source: string) =>
  source.replaceAll(/(?<!\\)((?:\\\\)*)\\u+(0022|005[cC]|000[aAdD])/g, (_, before: string, digits: string) => {
    return before + String.fromCodePoint(parseInt(digits, 16));
  });

/** A parser for each language of the stacks, by its name there. */
export async function startParsers(): Promise<{ parsers: Record<string, Parse>; close: () => void }> {
  const python = startPython();
  const parseJava = await startTreeSitter('java', java);
  return {
    parsers: {
      js: parseJavaScript,
      python: python.parse,
      ruby: await startRuby(),
      go: await startTreeSitter('go', go),
      java: (source) => parseJava(translate(source)),
      csharp: await startTreeSitter('c-sharp', csharp),
    },
    close: python.close,
  };
}

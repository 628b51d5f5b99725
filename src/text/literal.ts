import { hiddenCharacter } from './hidden';

export type Json = null | boolean | number | string | Json[] | Members;
export interface Members {
  [name: string]: Json;
}

/** How a language writes a JSON value, the way its formatter lays it out. */
export interface Notation {
  /** Longest line. */
  width: number;
  indent: string;
  /** Brackets; a line break in the opening one is a space where all stands on one line. */
  object: [open: string, close: string];
  array: [open: string, close: string];
  /** Inside of braces on one line. */
  pad: '' | ' ';
  /** After the last item where every item has its line. */
  trailing: '' | ',';
  null: string;
  true: string;
  false: string;
  string: (text: string) => string;
  /** Where a number is not written as in JSON. */
  number?: (value: number) => string;
  /** A member's name up to its value: `"error": `. */
  name: (name: string) => string;
}

/** What Black makes of it. */
export const python: Notation = {
  width: 88,
  indent: '    ',
  object: ['{', '}'],
  array: ['[', ']'],
  pad: '',
  trailing: ',',
  null: 'None',
  true: 'True',
  false: 'False',
  string: (text) => quoted(text, '"', "'", 'eight'),
  name: (name) => `${python.string(name)}: `,
};

/** What Prettier makes of it, with single quotes. */
export const javascript: Notation = {
  width: 80,
  indent: '  ',
  object: ['{', '}'],
  array: ['[', ']'],
  pad: ' ',
  trailing: ',',
  null: 'null',
  true: 'true',
  false: 'false',
  string: (text) => quoted(text, "'", '"', 'braces'),
  name: (name) => `${/^[A-Za-z_]\w*$/.test(name) ? name : javascript.string(name)}: `,
};

/**
 * The lines of a value between `before` and `after`: one line if there is room for it, otherwise an item per line.
 * @param inset columns that the snippet's own indentation takes
 */
export function literal(before: string, value: Json, after: string, inset: number, notation: Notation): string[] {
  const flat = before + inline(value, notation) + after;
  if (flat.length + inset <= notation.width || value === null || typeof value !== 'object') return [flat];

  const { open, close, items } = parts(value, notation);
  const lines = items.flatMap(([name, item], index) =>
    literal(name, item, index < items.length - 1 ? ',' : notation.trailing, inset + notation.indent.length, notation),
  );
  return [...(before + open).split('\n'), ...lines.map((line) => notation.indent + line), close + after];
}

function inline(value: Json, notation: Notation): string {
  if (value === null) return notation.null;
  if (typeof value === 'string') return notation.string(value);
  if (typeof value === 'number') return notation.number?.(value) ?? String(value);
  if (typeof value === 'boolean') return notation[`${value}`];

  const { open, close, items } = parts(value, notation);
  const pad = items.length > 0 && close === '}' ? notation.pad : '';
  const text = items.map(([name, item]) => name + inline(item, notation)).join(', ');
  return open.replace('\n', ' ') + pad + text + pad + close;
}

function parts(value: Json[] | Members, { object, array, name }: Notation) {
  const [open, close] = Array.isArray(value) ? array : object;
  const items: [name: string, item: Json][] = Array.isArray(value)
    ? value.map((item) => ['', item])
    : Object.entries(value).map(([key, item]) => [name(key), item]);
  return { open, close, items };
}

/**
 * The inside of a string literal: a backslash before each `special` character, line breaks and tabs as `\n`, `\r`
 * and `\t`, and what else the eye does not see as `\uXXXX`, which Python, JavaScript, Java, Go, Ruby and C# all read.
 * @param beyond how the language writes a character above U+FFFF
 */
export function escape(text: string, special: RegExp, beyond: Beyond): string {
  return text
    .replace(special, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(hiddenCharacter, (char) => {
      const code = char.codePointAt(0) ?? 0;
      return code > 0xffff ? escapes[beyond](char, code) : unit(code);
    });
}

/** How a language writes a character above U+FFFF: `\u{e0041}` JavaScript and Ruby, `\U000e0041` Python, Go and C#, a pair of surrogates Java. */
export type Beyond = 'braces' | 'eight' | 'pair';

const unit = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;

const escapes: Record<Beyond, (char: string, code: number) => string> = {
  braces: (_, code) => `\\u{${code.toString(16)}}`,
  eight: (_, code) => `\\U${code.toString(16).padStart(8, '0')}`,
  pair: (char) => unit(char.charCodeAt(0)) + unit(char.charCodeAt(1)),
};

/** A string literal in the preferred quotes, or in the others where that saves backslashes. */
function quoted(text: string, preferred: '"' | "'", other: '"' | "'", beyond: Beyond): string {
  const count = (quote: string) => text.split(quote).length;
  const quote = count(preferred) > count(other) ? other : preferred;
  return quote + escape(text, new RegExp(`[${quote}\\\\]`, 'g'), beyond) + quote;
}

/**
 * The object of a JSON text, if every language of the snippets has such an object and can build it without a change;
 * `undefined` otherwise.
 */
export function objectOf(text: string): Members | undefined {
  const value = JSON.parse(text) as Json;
  return isMembers(value) && plain(value) && distinct(typeNames(value)) ? value : undefined;
}

function plain(value: Json): boolean {
  if (Array.isArray(value)) return value.every(plain);
  // 1e400, -0 and integers above 2^53 come out of JavaScript as others.
  if (typeof value === 'number')
    return Number.isInteger(value) ? Number.isSafeInteger(value) && !Object.is(value, -0) : Number.isFinite(value);
  // Half of a surrogate pair is no text in Go, Python and Ruby.
  if (typeof value === 'string') return value.isWellFormed();
  if (!isMembers(value)) return true;
  const names = Object.keys(value);
  return (
    names.every((name) => /^[a-z][A-Za-z0-9_]*$/.test(name)) &&
    distinct(names.map(bare)) &&
    Object.values(value).every(plain)
  );
}

/** What is left of a name where a language has it without underscores and with other capitals: `a_b` and `aB` are one field in Go. */
const bare = (name: string) => name.replaceAll('_', '').toLowerCase();

/** The names of the types that Go and Java declare for the objects in an object: made of the names that lead there. */
function typeNames(value: Json, path = ''): string[] {
  const items = Array.isArray(value)
    ? value.map((item, index): [string, Json] => [String(index + 1), item])
    : isMembers(value)
      ? Object.entries(value)
      : [];
  return [...(isMembers(value) ? [path] : []), ...items.flatMap(([name, item]) => typeNames(item, path + bare(name)))];
}

const distinct = (names: string[]) => new Set(names).size === names.length;

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

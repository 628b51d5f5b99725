import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '~/files/problems';

/** What YAML text gave. */
export interface Parsed<T> {
  /** What its schema made of it; `undefined` where that refused it. */
  value: T | undefined;
  /** What the text holds, whatever the schema says; `undefined` where it is no YAML. */
  raw: unknown;
  problems: Problem[];
  /** The line of a key at the top. */
  lineOf: (key: string) => number | undefined;
}

/**
 * Reads YAML text and checks it against a schema.
 * @param file its name, for the messages
 * @param text the YAML
 * @param schema what it must hold
 * @param offset lines of the file before the text
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, offset = 0): Parsed<T> {
  const counter = new LineCounter();
  const lineAt = (position = 0) => counter.linePos(position).line + offset;
  const refused = (problems: Problem[]) => ({ value: undefined, raw: undefined, problems, lineOf: () => undefined });

  let document: Document;
  let raw: unknown;
  try {
    document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    const faults = document.errors.map(({ pos, code, message }) => ({
      file,
      line: lineAt(pos[0]),
      text: broken[code] ?? `is no YAML, ${message}: mend the line or the one before`,
    }));
    if (faults.length > 0) return refused(faults);
    raw = document.toJS() ?? {};
  } catch (error) {
    // What is no fault of its grammar: an alias of nothing, aliases of aliases, brackets deeper than the stack.
    return refused([
      { file, text: `cannot be read as YAML, ${(error as Error).message}: write plain keys and values` },
    ]);
  }

  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const places = new Map(keys.map((name) => [name, lineAt(keyPosition(document, [name]))]));
  const lineOf = (name: string) => places.get(name);
  const result = schema.safeParse(raw, { error: inWords });
  if (result.success) return { value: result.data, raw, problems: [], lineOf };

  const problems = result.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const line = lineAt(keyPosition(document, [...issue.path, issue.keys[0] ?? '']));
      return { file, line, text: `unknown key "${issue.keys.join(', ')}": remove it or mend its spelling` };
    }
    const path = issue.path.length > 0 ? `${issue.path.join('.')} ` : '';
    const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    return { file, line: lineAt(position(document, issue.path)), text: path + message };
  });
  return { value: undefined, raw, problems, lineOf };
}

/** What the parser of YAML says, as a writer would. */
const broken: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'has a colon in plain text: write the text in quotes',
  DUPLICATE_KEY: 'has the same key twice: remove one',
  MULTIPLE_DOCS: 'has a second document after "---": remove the line and what follows it',
  TAB_AS_INDENT: 'has a tab before the text: write spaces',
};

const shapes: Partial<Record<string, string>> = {
  array: 'must be a list: begin each item with "- "',
  object: 'must have keys: write "key: value", a line each',
  record: 'must have keys: write "key: value", a line each',
  boolean: 'must be true or false: write one of them',
  string: 'must be text: write it, in quotes where it could be a number, a day or a list',
};

/** What is wrong with a value where its schema does not say it itself. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing: add it';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'is empty: add one item at least';
  if (issue.code === 'invalid_type') return shapes[issue.expected];
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}: write one of them`;
  return undefined;
}

/** Where the value of a path begins; of its nearest parent if there is none. */
function position(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function keyPosition(document: Document, path: PropertyKey[]): number | undefined {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(map) ? map.items.find(({ key }) => (key as { value?: unknown }).value === path.at(-1)) : undefined;
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
}

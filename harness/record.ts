import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Field, Snippet, Versions } from './host.ts';
import type { Framing, Seen, SeenHead } from '../src/protocols/http/probe.ts';
import type { Judgement, Verdict } from '../src/protocols/http/verdict.ts';

/** What a snippet put on the wire. */
export interface SnippetRecord {
  status: string;
  sha256: string;
  verdict: Verdict;
  /** Why it is not `exact`. */
  differs: string[];
  /** What keeps a client from reading it. */
  violations: string[];
  /** What the specification forbids and a client survives. */
  notes: string[];
  interim: SeenHead[];
  /** The final status line; `null` where none came. */
  line: string | null;
  headers: Field[];
  /** As text; `null` where there are no bytes. */
  content: string | null;
  framing: Framing;
  connection: Seen['connection'];
}

/** `record.json` in the folder of a stack. */
export interface FrameworkRecord {
  framework: string;
  /** "Django 5.2.19 on gunicorn 27.0.1" */
  title: string;
  versions: Versions;
  wrapper: string;
  /** In the order of `dist/snippets.json`. */
  snippets: SnippetRecord[];
}

/** What changes from run to run, and what stands for it. */
const placeholders: Record<string, string> = { date: '<date>', 'x-request-id': '<id>', 'x-runtime': '<seconds>' };

export function snippetRecord({ status, sha256 }: Snippet, seen: Seen, judgement: Judgement): SnippetRecord {
  return {
    status,
    sha256,
    verdict: judgement.verdict,
    differs: judgement.differs,
    violations: judgement.violations,
    notes: seen.notes,
    interim: seen.interim.map(({ line, headers }) => ({ line, headers: stable(headers) })),
    line: seen.final?.line ?? null,
    headers: stable(seen.final?.headers ?? []),
    content: seen.final?.content.length ? seen.final.content.toString('utf8') : null,
    framing: seen.final?.framing ?? 'none',
    connection: seen.connection,
  };
}

const stable = (headers: Field[]) =>
  headers.map(([name, value]): Field => [name, placeholders[name.toLowerCase()] ?? value]);

/** JSON whose leaves and field lines stand on one line each: a change of one header is a change of one line. */
export function toText(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  const leaf = (item: unknown) => typeof item !== 'object' || item === null;
  if (leaf(value)) return flat;

  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => toText(item, inner))
    : Object.entries(value as object).map(([name, item]) => `${JSON.stringify(name)}: ${toText(item, inner)}`);
  if (entries.length === 0) return flat;
  if (Array.isArray(value) && value.every(leaf)) return `[${entries.join(', ')}]`;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

/** Writes a record whole or not at all. */
export async function writeRecord(file: string, record: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${toText(record)}\n`);
  await rename(`${file}.new`, file);
}

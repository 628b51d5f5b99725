import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

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

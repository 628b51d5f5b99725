import { parse } from 'yaml';

/** The reason phrases of one authority: `phrases/<authority>.yaml`. `npm run drift` compares it with what is on the machine. */
export interface PhraseTable {
  /** The function or the table of the authority that it was read from. */
  table: string;
  version: string;
  /** `run`, or `read, not run`, and how. */
  how: string;
  /** The day on which it was read: `2026-11-30`. */
  read: string;
  /** Phrases by status code. */
  phrases: Record<string, string>;
  /** What earlier versions say instead, and the last version that does. */
  former?: Record<string, { phrase: string; until: string }>;
}

const files = import.meta.glob<string>('./phrases/*.yaml', { query: '?raw', import: 'default', eager: true });

const tables = new Map(
  Object.entries(files).map(([file, text]) => [file.replace(/^.*\/(.*)\.yaml$/, '$1'), parse(text) as PhraseTable]),
);

/** The table of an authority: the name of its file. */
function tableOf(authority: string): PhraseTable {
  const table = tables.get(authority);
  if (!table)
    throw new Error(
      `no phrases of ${authority}: write src/protocols/http/phrases/${authority}.yaml, like its siblings`,
    );
  return table;
}

/** What the authority calls a status code; nothing where it knows no such code. */
export const phraseOf = (authority: string, status: number): string | undefined =>
  tableOf(authority).phrases[String(status)];

/** The same, where every version that was read says it. */
export function steadyPhraseOf(authority: string, status: number): string | undefined {
  return tableOf(authority).former?.[String(status)] === undefined ? phraseOf(authority, status) : undefined;
}

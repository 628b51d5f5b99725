import { section } from './markdown';

/** Code in a line; of two backticks on each side one space within is not part of it. */
const code = /(?<!`)(?:``\s?(.+?)\s?``|`([^`\n]+)`)(?!`)/g;

/** What a piece of Markdown has between backticks; in a table `\|` stands for `|`. */
const codeIn = (text: string) =>
  [...text.matchAll(code)].map(([, double, single]) => {
    const found = double ?? single ?? '';
    return text.startsWith('|') ? found.replaceAll(String.raw`\|`, '|') : found;
  });

/** Lines of a section, listings blank, counted from 1. */
const linesOf = (body: string, key: string) =>
  section(body, key)
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }));

const isRow = ({ text }: { text: string }) => text.startsWith('|');
const isRule = (text: string) => /^\|[-| :]+\|$/.test(text);

/** What a text quotes in a section: the words between backticks, listings left out. */
export const quotedIn = (body: string, key: string): string[] => linesOf(body, key).flatMap(({ text }) => codeIn(text));

/** What a section quotes outside of its tables. */
export const quotedInProse = (body: string, key: string): { text: string; line: number }[] =>
  linesOf(body, key)
    .filter((line) => !isRow(line))
    .flatMap(({ text, line }) => codeIn(text).map((found) => ({ text: found, line })));

/** A row of a table. */
export interface Row {
  line: number;
  cells: string[];
  /** The words of its second cell, where that is one wording and nothing else. */
  words: string | undefined;
}

/** The rows of each table of a section, the header first. */
export function tablesIn(body: string, key: string): Row[][] {
  const tables: Row[][] = [];
  let before = 0;
  for (const { text, line } of linesOf(body, key).filter(isRow)) {
    if (line !== before + 1) tables.push([]);
    before = line;
    if (isRule(text)) continue;
    const cells = text
      .slice(1)
      .split(/(?<!\\)\|/)
      .slice(0, -1)
      .map((cell) => cell.trim());
    const [words, ...more] = codeIn(`|${cells[1] ?? ''}`);
    const alone = more.length === 0 && (cells[1] ?? '').replace(code, '') === '';
    tables.at(-1)?.push({ line, cells, words: alone ? words : undefined });
  }
  return tables;
}

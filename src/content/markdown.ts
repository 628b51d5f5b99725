/** A piece of a text, and its line, counted from 1. */
export interface Piece {
  text: string;
  line: number;
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');

/** Markdown in which fenced code is white space; every line stays where it is. */
export const withoutFences = (body: string): string => body.replaceAll(/^```[^]*?^```/gm, (found) => blank(found));

/** The same without addresses. */
export const withoutAddresses = (body: string): string =>
  withoutFences(body).replaceAll(/\]\([^)]*\)|<https?:[^>]*>/g, ']');

/** The same without code in lines, of which one ` is left, and without tags. */
export const spoken = (body: string): string =>
  withoutAddresses(body.replaceAll(/(?<!`)`[^`\n]+`(?!`)/g, '`')).replaceAll(/<[^>]*>/g, (found) => blank(found));

/** What stands between backticks in a line. */
export const codeSpans = (body: string): Piece[] =>
  [...withoutFences(body).matchAll(/`([^`]+)`/g)].map((found) => ({
    text: found[1] ?? '',
    line: lineAt(body, found.index),
  }));

/** The content of the fences of a language. */
export const fences = (body: string, language: string): Piece[] =>
  [...body.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map((found) => ({
    text: found[1] ?? '',
    line: lineAt(body, found.index) + 1,
  }));

/** The statuses that a text links to, `http/404`. */
export const links = (body: string): Piece[] =>
  [...withoutFences(body).matchAll(/\]\(([\w-]+\/[\w.+-]+)\)/g)].map((found) => ({
    text: found[1] ?? '',
    line: lineAt(body, found.index),
  }));

/** Paragraphs, list items, headings and rows of tables, without code and addresses. */
export const paragraphs = (body: string): Piece[] =>
  pieces(spoken(body), /\n\s*\n|\n(?=\s*(?:[-|]|\d+\.) )/).filter(({ text }) => text !== '');

/** The matches of a pattern, which is global. */
export const matches = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map((found) => ({ text: found[0], line: lineAt(text, found.index) }));

/** A text cut where a pattern matches. */
export function pieces(text: string, pattern: RegExp): Piece[] {
  let start = 0;
  return text.split(pattern).map((part) => {
    const index = text.indexOf(part, start);
    start = index + part.length;
    return { text: part.trim(), line: lineAt(text, index + part.length - part.trimStart().length) };
  });
}

/** The part of a text under a heading of the second level. */
export function section(body: string, key: string): string {
  const found = new RegExp(`^## ${key}$([^]*?)(?=^## |$(?![^]))`, 'm').exec(withoutFences(body));
  return found ? blank(body.slice(0, found.index)) + found[0] : '';
}

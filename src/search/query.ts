import { spell } from './spelling';

/** Of a longer query this many characters are searched: more than a line of a log has, and a key stays within a frame. */
export const longest = 300;

/** A word of a query. */
export interface Word {
  /** In small letters. */
  text: string;
  /** Whether it is digits, as in `404` and `5.7.1`. */
  isNumber: boolean;
  /** What stands for any digits behind a number: `xx` in `5xx`. */
  rest: string;
  /** Whether a number may be the beginning of another: it is still being typed, or stands for all that begin so, as in `5xx`. */
  isOpen: boolean;
  /** Whether it says where a name is from, as `HttpStatus` does in `HttpStatus.NOT_FOUND`. */
  isQualifier: boolean;
  /** The words that a name in a program is made of: `NOT` and `FOUND`. None in other words. */
  parts: Word[];
}

/**
 * The words of a query. Digits stand alone, however they are written: `smtp530`, `404에러`; names in programs come apart:
 * `http.StatusNotFound`.
 */
export function readQuery(query: string): Word[] {
  const chunks = withoutErrno(cut(plain(cut(query)))).match(/(?:::|[^\s,;:!?()"“”|/[\]])+/g) ?? [];
  const words = chunks.flatMap(apart);
  const last = words.at(-1);
  if (last) leaveOpen(last);
  return words;
}

/** The beginning of a long query, up to a space if there is one. */
const cut = (query: string) => (query.length > longest ? query.slice(0, longest).replace(/(?<=\s)\S+$/, '') : query);

/** Wide and other forms of letters and digits as the common ones (NFKC); the consonants of Korean stay as they are typed. */
const plain = (query: string) => query.replaceAll(/[^ㄱ-ㆎ]+/g, (part) => part.normalize('NFKC')).normalize('NFC');

/** Without the numbers of a system's errors: `(111: Connection refused)` in nginx, `(111)Connection refused` in Apache. */
const withoutErrno = (query: string) => query.replaceAll(/\(\d+(?:: |\)(?=[A-Z]))/g, '(');

/** Whether a query is nothing but a number. */
export const isNumber = (query: string) => /^\d+(?:\.\d+)*$/.test(plain(cut(query)));

/** How many characters of a query are repeated in a sentence. */
const shown = 60;

/** A query as it is repeated in a sentence: of a long one the beginning. */
export function excerptOf(query: string): string {
  const characters = Array.from(query.slice(0, 2 * (shown + 1)));
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : query;
}

const digits = /\d+(?:\.\d+)*/;

const number = (text: string): Word => {
  const [rest = ''] = /\D\D$/.exec(text) ?? [];
  return {
    text: digits.exec(text)?.[0] ?? '',
    isNumber: true,
    rest,
    isOpen: rest !== '',
    isQualifier: false,
    parts: [],
  };
};

const word = (text: string, parts: Word[] = []): Word[] =>
  spell(text).keys === ''
    ? []
    : [{ text: text.toLowerCase(), isNumber: false, rest: '', isOpen: false, isQualifier: false, parts }];

/** The words of what stands between spaces. */
function apart(chunk: string): Word[] {
  // A name in a program may have digits, and is looked for as a whole before it comes apart.
  if (/^[\\.:@_$]*[a-z]/i.test(chunk)) return named(chunk);
  return atDigits(chunk).flatMap((piece) => (digits.test(piece) ? number(piece) : named(piece)));
}

const atDigits = (text: string) => text.match(/\d+(?:\.\d+)*(?:xx|yz)?|\D+/gi) ?? [];

/** A word, and what it is made of if it is a name in a program. */
function named(text: string): Word[] {
  const [, qualifiers, own] = /^(.*[\p{L}\d_])(?:\.(?=[A-Z]|\w*_)|::|\\)(\w+)\W*$/u.exec(text) ?? [];
  if (qualifiers !== undefined && own !== undefined) {
    const before = qualifiers.split(/\.|::|\\/).flatMap(humps);
    return word(text, [...before.map((part) => ({ ...part, isQualifier: true })), ...named(own)]);
  }
  const pieces = atDigits(text);
  if (pieces.length > 1)
    return word(
      text,
      pieces.flatMap((piece) => (digits.test(piece) ? number(piece) : named(piece))),
    );
  return word(text, /[a-z][A-Z]|[A-Z]{2}[a-z]|\w_\w/.test(text) ? humps(text) : []);
}

/** `HTTPStatus` is `HTTP` and `Status`, `NOT_FOUND` is `NOT` and `FOUND`. */
const humps = (text: string) =>
  (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^A-Za-z_]+/g) ?? []).flatMap((part) => word(part));

function leaveOpen(last: Word): void {
  last.isOpen = true;
  const part = last.parts.at(-1);
  if (part) leaveOpen(part);
}

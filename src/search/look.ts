import { withoutParticle } from './particles';
import { isCode, isName, isPrecise, worths } from './fields';
import type { Haystack, Match } from './haystack';
import type { Word } from './query';
import { nearest, type Known } from './typos';
import { spell, switchKeyboard } from './spelling';

/** The best match of a word, by the number of the entry. */
export type Found = Map<number, Match & { score: number }>;

/** A word that was looked up. */
export interface Looked {
  text: string;
  found: Found;
}

/** A word of the query, in one way of reading it. */
interface Reading {
  keys: string;
  /** What a match is worth beside one of the word as it was typed, 0 to 1. */
  factor: number;
}

/** Whether it is the whole of a number or of a protocol's name. */
export const isExact = ({ field, score }: Match & { score: number }) => isPrecise(field) && score === field.worth;

const isWhole = ({ quality }: Match) => quality === 1;
const isClass = (match: Match) => isWhole(match) && match.field.name === 'code';
/** `5` is no word of `5xx`. */
const isWholeNumber = (match: Match) =>
  isWhole(match) && (match.field.name !== 'code' || match.length === match.field.spelling.keys.length);
/** `TSS` is no word of `TSS09`: another number makes another name. */
const isApart = (match: Match) =>
  isWhole(match) && !/\d/.test(match.field.spelling.keys.charAt(match.from + match.length));
/** `5xx` is no class of 5.7.1, nor of a code that is nothing but 5. */
const isInClass = ({ field, from, length }: Match) =>
  !isCode(field) || !['', '.'].includes(field.spelling.keys.charAt(from + length));
const isBeginning = ({ quality }: Match) => quality > 0.5;

/**
 * Looks the words of a query up, and remembers what it found: while a query is typed, all its words but the last stay as they are.
 * @param isEmpty whether a word says nothing beside others
 * @param unglue takes off what is glued to a name
 */
export function createLook(
  haystack: Haystack,
  vocabulary: Known[],
  isEmpty: (text: string) => boolean,
  unglue: (text: string) => string[],
) {
  const known = new Map<string, Found>();
  const once = (key: string, find: () => Found): Found => {
    const found = known.get(key) ?? find();
    if (known.size > 1000) known.clear();
    known.set(key, found);
    return found;
  };
  const find = (text: string, wanted: string, accepts: (match: Match) => boolean) =>
    once(`${wanted} ${text}`, () => bestOf(readingsOf(text), haystack, accepts));

  const findNumber = ({ text, rest, isOpen }: Word): Found => {
    const found = find(text, isOpen ? 'beginning' : 'whole', isOpen ? isBeginning : isWholeNumber);
    // Protocols write their classes in two ways, and people in either.
    if (rest !== '') {
      const classes = ['xx', 'yz'].flatMap((other) => [...find(text + other, 'class', isClass)]);
      const alike = [...found].filter(([, match]) => isInClass(match));
      return new Map([...alike, ...classes]);
    }
    // IIS writes the cause behind the code: 404.13.
    const code = /^(\d{3})\.\d+$/.exec(text)?.[1];
    return found.size > 0 || code === undefined ? found : find(code, 'whole', isWhole);
  };

  /** What a name in a program is made of. A part that nothing has is glue, as `SC` in `SC_NOT_FOUND`. */
  const lookApart = ({ parts }: Word): Looked[] => {
    const glued = parts.some(({ isNumber }) => isNumber);
    return parts.flatMap((part, place) => {
      const { text, isOpen } = part;
      // One or two letters at a number are a product's own code, as in `AH02032`.
      if (part.isQualifier || (glued && /^[a-z]{1,2}$/.test(text))) {
        const found = find(text, 'exact', (match) => isWhole(match) && match.field.name === 'protocol');
        return found.size > 0 ? { text, found } : [];
      }
      if (part.isNumber) {
        const before = parts[place - 1]?.text ?? '';
        const begins = isOpen && (isEmpty(before) || [...find(before, 'whole', isWhole).values()].some(isExact));
        return { text, found: findNumber({ ...part, isOpen: begins }) };
      }
      const mayBegin = !glued && (isOpen || text.length > 2);
      const found = mayBegin ? find(text, 'beginning', isBeginning) : find(text, 'apart', isApart);
      if (found.size > 0) return { text, found };
      return part.parts.length > 0 ? lookApart(part) : lookUnglued(part);
    });
  };

  const isTelling = ({ text, found }: Looked) => found.size > 0 && !isEmpty(text);

  const lookUnglued = ({ text, isOpen }: Word): Looked[] =>
    unglue(text).map((part) => ({
      text: part,
      found: find(part, isOpen ? 'beginning' : 'whole', isOpen ? isBeginning : isWhole),
    }));

  /** With the keyboard switched, or else with typos mended. */
  const mend = (text: string): Found =>
    once(`mended ${text}`, () => {
      const readings = readingsOf(text);
      const switched = bestOf(
        readings.map(({ keys, factor }) => ({ keys: switchKeyboard(keys), factor })),
        haystack,
      );
      if (switched.size > 0) return switched;
      const near = readings.flatMap(({ keys, factor }) =>
        nearest(keys, vocabulary).map((other) => ({ keys: other, factor: factor * 0.6 })),
      );
      return bestOf(near, haystack);
    });

  /**
   * A word as it was typed or without its ending; what has it not may have its parts, or else what it was meant to be.
   * @param mends whether it may be a typo
   */
  return (word: Word, mends: boolean): Looked[] => {
    const { text, isNumber } = word;
    if (isNumber) return [{ text, found: findNumber(word) }];
    const hasDigits = /\d/.test(text);
    // Of one or two letters that no more follow, half the words begin so.
    const isShort = !word.isOpen && /^[a-z]{1,2}$/.test(text);
    const found = hasDigits || isShort ? find(text, 'whole', isWhole) : find(text, 'any', () => true);
    if (found.size > 0) return [{ text, found }];

    const parts = [lookApart(word), lookUnglued(word)].find((some) => some.some(isTelling));
    if (parts) return parts;
    return [{ text, found: mends && !hasDigits ? mend(text) : found }];
  };
}

function readingsOf(text: string): Reading[] {
  const typed = spell(text).keys;
  const bare = spell(withoutParticle(text).replace(/(?<=[a-z]{3})s$/, '')).keys;
  return [{ keys: typed, factor: 1 }, ...(bare === '' || bare === typed ? [] : [{ keys: bare, factor: 0.85 }])];
}

function bestOf(readings: Reading[], haystack: Haystack, accepts: (match: Match) => boolean = () => true): Found {
  const found: Found = new Map();
  for (const { keys, factor } of readings) {
    for (const match of haystack.find(keys)) {
      if (!accepts(match)) continue;
      const score = scoreOf(match) * factor;
      if (score > (found.get(match.field.row)?.score ?? 0)) found.set(match.field.row, { ...match, score });
    }
  }
  return found;
}

function scoreOf({ field, length, quality }: Match): number {
  const part = length / field.spelling.keys.length;
  // The beginning of a number or of a protocol is worth no more than a name.
  if (isPrecise(field)) return part === 1 ? field.worth : Math.min(field.worth, worths.name) * 0.8;
  // A synonym of several words is one only as a whole.
  if (field.name === 'also') return field.worth * quality * part;
  const rest = isName(field) ? 0.3 : 0.5;
  return field.worth * quality * (1 - rest + rest * part);
}

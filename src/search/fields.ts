import type { Entry } from './columns';
import { spell, type Spelling } from './spelling';

/** A text of an entry. */
export interface Field {
  /** The number of the entry. */
  row: number;
  /** `code`, `protocol`, `name`, `also` (a synonym), or a key of the entry's `texts`. */
  name: string;
  text: string;
  spelling: Spelling;
  /** What a whole match is worth. */
  worth: number;
}

/** What a match is worth, by field: the number before everything, then the protocol, then the name. */
export const worths = {
  code: 1000,
  /** Other numbers of the code: `4.7.1` of 5.7.1. */
  digits: 950,
  seen: 950,
  protocol: 300,
  name: 100,
  alias: 85,
  also: 70,
  vendor: 60,
  header: 55,
  /** The words of a provider. */
  line: 18,
  /** A fact that only one protocol has. */
  own: 40,
  word: 30,
  page: 20,
  class: 12,
  standing: 12,
};

const isKnown = (name: string): name is keyof typeof worths => name in worths;

const numbers = new Set(['code', 'digits', 'seen']);

const namelike = new Set(['name', 'alias', 'also', 'page']);

/** Whether a whole query may be equal to the text, and initial consonants find it. */
export const isName = ({ name }: Field) => namelike.has(name);

/** Whether it is a number or the name of a protocol, of which a part says little. */
export const isPrecise = (field: Field) => isCode(field) || field.name === 'protocol';

/** Whether it is the number of a code, or another of its numbers. */
export const isCode = ({ name }: Field) => numbers.has(name);

/** Of a name in full: that of a class says little, and the words of a provider stand behind the name of a code. */
function nameWorth(path: string): number {
  if (path.includes('#class-')) return worths.class;
  return path.startsWith('providers/') && path.includes('#') ? worths.line : worths.name;
}

/** The texts of an entry. Of several in a field, and of several fields of a protocol's own, the first is the most telling. */
export function fieldsOf(entry: Entry, row: number): Field[] {
  const field = (name: string, text: string, worth: number): Field => ({
    row,
    name,
    text,
    spelling: spell(text),
    worth,
  });
  const own = Object.keys(entry.texts).filter((name) => !isKnown(name));

  return [
    field('code', entry.code, worths.code),
    field('protocol', entry.protocol, worths.protocol),
    // Whoever types the name of a class looks for a code of it.
    ...Object.values(entry.names).map((name) => field('name', name, nameWorth(entry.path))),
    ...Object.entries(entry.texts).flatMap(([name, texts]) => {
      // Shown beside a class; its numbers would be taken for those of codes.
      if (name === 'spec') return [];
      const worth = isKnown(name) ? worths[name] : worths.own - 3 * own.indexOf(name);
      return texts.map((text, place) => field(name, text, worth * (1 - 0.04 * Math.min(place, 10))));
    }),
  ].filter(({ text }) => text !== '');
}

/** The words of a text as keys, and a name also as a whole: what a mistyped word is compared with. */
export function wordsOf(field: Field): string[] {
  if (isPrecise(field)) return [];
  const { keys, edges } = field.spelling;
  const starts = Array.from(edges).flatMap((edge, place) => (edge === '2' ? place : []));
  const words = starts.map((start, index) => keys.slice(start, starts[index + 1]));
  return isName(field) ? [...words, keys] : words;
}

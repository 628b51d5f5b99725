import type { Entry } from './columns';
import { withoutEnding } from './endings';
import { fieldsOf, isName, isPrecise, wordsOf, worths, type Field } from './fields';
import { pile, type Haystack, type Match } from './haystack';
import { known, nearest, type Known } from './slips';
import { spell, switchKeyboard } from './spelling';

/** Words that people type, and the words of the pages in whose place they type them. */
export interface Synonym {
  typed: string[];
  meant: string[];
}

/** A found entry. */
export interface Hit {
  entry: Entry;
  /** Where the words of the query were found. */
  places: Place[];
}

/** A text in which words of the query were found. */
export interface Place {
  /** `code`, `protocol`, `name`, `also` (a synonym), or a key of the entry's `texts`. */
  field: string;
  text: string;
  /** What matched, as pairs of places in the text: from, to (exclusive). */
  marks: [from: number, to: number][];
}

/** Of what the best hit has of the query, the part that another needs, by the weight of its words. */
const enough = 0.6;

/** What a code gains that more texts lead to than to any other. */
const mostForLinks = 9;

/** What a code loses that is not in common use: it stands behind an equal one. */
const unofficial = 8;

/** The best match of a word, by the number of the entry. */
type Found = Map<number, Match & { score: number }>;

/** A word of the query, in one way of reading it. */
interface Reading {
  keys: string;
  /** What a match is worth beside one of the word as it was typed, 0 to 1. */
  factor: number;
}

/**
 * Makes the search over these entries.
 * @param ignored words that say nothing beside others: `error`, `코드`
 * @returns a function from a query to the hits, the best first; none where the query has neither letter nor digit
 */
export function createSearch(entries: Entry[], synonyms: Synonym[], ignored: string[]): (query: string) => Hit[] {
  const own = entries.flatMap(fieldsOf);
  const fields = [...own, ...synonymFields(pile(own), synonyms)];
  const haystack = pile(fields);
  const vocabulary = known(fields.flatMap(wordsOf));
  const empty = new Set(ignored.map((word) => spell(word).keys));
  const looked = new Map<string, Found>();

  const look = (text: string): Found => {
    // While a query is typed, all its words but the last stay as they are.
    const found = looked.get(text) ?? lookUp(text, haystack, vocabulary);
    if (looked.size > 100) looked.clear();
    looked.set(text, found);
    return found;
  };

  const most = Math.max(1, ...entries.map(({ links }) => links));
  const wanted = (links: number) => (mostForLinks * Math.log(1 + links)) / Math.log(1 + most);

  return (query) => {
    const words = split(query).map((text) => {
      const found = look(text);
      const dispensable = empty.has(spell(text).keys);
      // A rare word says more than a frequent one.
      return { text, found, weight: dispensable ? 0 : Math.log(1 + entries.length / (found.size || 1)) };
    });
    const isExact = ({ field, score }: Match & { score: number }) => isPrecise(field) && score === field.worth;
    const inNames = words.filter(({ found }) => ![...found.values()].some(isExact));
    const close = closeness(haystack, spell(inNames.map(({ text }) => text).join(' ')).keys);

    const hits = [...new Set(words.flatMap(({ found }) => [...found.keys()]))].map((row) => {
      const matches = words.flatMap(({ found, weight }) => {
        const match = found.get(row);
        return match ? { ...match, weight } : [];
      });
      const sum = matches.reduce((total, { score }) => total + score, 0);
      // Numbers stand in their order; of other hits, what many pages lead to is wanted more often.
      const links = matches.every(({ field }) => field.name === 'code') ? 0 : wanted(entries[row]?.links ?? 0);
      return {
        row,
        matches,
        exact: matches.some(({ score }) => score === worths.code),
        weight: matches.reduce((total, { weight }) => total + weight, 0),
        score: sum + (close.get(row) ?? 0) + links - (entries[row]?.texts.standing ? unofficial : 0),
      };
    });

    const heaviest = Math.max(...hits.map(({ weight }) => weight));
    return hits
      .filter(({ weight, exact }) => exact || weight > heaviest * enough)
      .sort((a, b) => b.score * b.weight - a.score * a.weight || a.row - b.row)
      .flatMap(({ row, matches }) => {
        const entry = entries[row];
        return entry ? { entry, places: placesOf(matches) } : [];
      });
  };
}

/** Gives the typed words to every entry that has one of the meant: worth more where a name has it than where another text does. */
function synonymFields(haystack: Haystack, synonyms: Synonym[]): Field[] {
  return synonyms.flatMap(({ typed, meant }) => {
    const best = new Map<number, number>();
    for (const { field, quality } of meant.flatMap((word) => haystack.find(spell(word).keys))) {
      if (quality > 0.5) best.set(field.row, Math.max(best.get(field.row) ?? 0, field.worth));
    }
    return [...best].flatMap(([row, worth]) =>
      typed.map((text) => ({
        row,
        name: 'also',
        text,
        spelling: spell(text),
        worth: (worths.also * Math.min(worth, worths.name)) / worths.name,
      })),
    );
  });
}

/** The words of a query. Digits stand alone, however they are written: `smtp530`, `404에러`; `5xx` is what begins with 5. */
const split = (query: string): string[] =>
  (
    query
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/(\d)(xx|yz)/g, '$1 ')
      .match(/\d+(?:\.\d+)*|[^\s\d,;:!?()"“”|/[\]]+/g) ?? []
  ).filter((word) => spell(word).keys !== '');

/** Looks a word up as it was typed and without its ending; where nothing has it, with the keyboard switched, then with slips mended. */
function lookUp(text: string, haystack: Haystack, vocabulary: Known[]): Found {
  const typed = spell(text).keys;
  const bare = spell(withoutEnding(text).replace(/(?<=[a-z]{3})s$/, '')).keys;
  const readings = [
    { keys: typed, factor: 1 },
    ...(bare === '' || bare === typed ? [] : [{ keys: bare, factor: 0.85 }]),
  ];

  const attempts = [
    () => readings,
    () => readings.map(({ keys, factor }) => ({ keys: switchKeyboard(keys), factor })),
    () =>
      readings.flatMap(({ keys, factor }) =>
        nearest(keys, vocabulary).map((near) => ({ keys: near, factor: factor * 0.6 })),
      ),
  ];
  for (const attempt of attempts) {
    const found = bestOf(attempt(), haystack);
    if (found.size > 0) return found;
  }
  return new Map();
}

function bestOf(readings: Reading[], haystack: Haystack): Found {
  const found: Found = new Map();
  for (const { keys, factor } of readings) {
    for (const match of haystack.find(keys)) {
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

/** By the number of the entry: what it is worth that a name is the whole query, or has it in one piece. */
function closeness(haystack: Haystack, phrase: string): Map<number, number> {
  const close = new Map<number, number>();
  for (const { field, length, quality } of phrase === '' ? [] : haystack.find(phrase)) {
    if (!isName(field) || quality < 0.5) continue;
    const part = length / field.spelling.keys.length;
    close.set(field.row, Math.max(close.get(field.row) ?? 0, field.worth * (part === 1 ? 1.2 : 0.4 * part)));
  }
  return close;
}

/** Fields once each, with the characters that matched. */
function placesOf(matches: Match[]): Place[] {
  const places = new Map<Field, Place>();
  for (const { field, from, length } of matches) {
    const { at } = field.spelling;
    const place = places.get(field) ?? { field: field.name, text: field.text, marks: [] };
    place.marks.push([at[from] ?? 0, (at[from + length - 1] ?? 0) + 1]);
    places.set(field, place);
  }
  return [...places.values()].map((place) => ({ ...place, marks: place.marks.toSorted(([a], [b]) => a - b) }));
}

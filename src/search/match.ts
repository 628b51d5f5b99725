import type { Entry } from './columns';
import { fieldsOf, isCode, isName, wordsOf, worths, type Field } from './fields';
import { createUnglue } from './glue';
import { buildIndex, type Haystack, type Match } from './haystack';
import { createLook, isExact, type Looked } from './look';
import { readQuery } from './query';
import { known } from './typos';
import { spell } from './spelling';
import type { Synonym } from './synonyms';

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

/** In a query of more words none is mended: it was pasted, not typed. */
const mostTyped = 12;

/**
 * Makes the search over these entries.
 * @param ignored words that say nothing beside others: `error`, `코드`
 * @returns a function from a query to the hits, the best first; none where the query has neither letter nor digit
 */
export function createSearch(entries: Entry[], synonyms: Synonym[], ignored: string[]): (query: string) => Hit[] {
  const own = entries.flatMap(fieldsOf);
  const fields = [...own, ...synonymFields(buildIndex(own), synonyms)];
  const haystack = buildIndex(fields);
  const empty = new Set(ignored.map((word) => spell(word).keys));
  const isEmpty = (text: string) => empty.has(spell(text).keys);
  const protocols = new Set(entries.map(({ protocol }) => protocol.toLowerCase()));
  const look = createLook(haystack, known(fields.flatMap(wordsOf)), isEmpty, createUnglue([...protocols], ignored));

  const most = Math.max(1, ...entries.map(({ links }) => links));
  const wanted = (links: number) => (mostForLinks * Math.log(1 + links)) / Math.log(1 + most);

  return (query) => {
    const read = readQuery(query);
    const looked = read.flatMap((word) => look(word, read.length <= mostTyped));
    // A word counts once, however often it stands in what was pasted.
    const once = new Map(meantOnly(looked, isEmpty).map((word) => [word.text, word])).values().toArray();
    const words = firstCode(once).map(({ text, found }) => ({
      text,
      found,
      // A rare word says more than a frequent one.
      weight: isEmpty(text) ? 0 : Math.log(1 + entries.length / (found.size || 1)),
    }));
    const inNames = words.filter(({ found }) => ![...found.values()].some(isExact));
    const close = closeness(haystack, inNames);

    const hits = [...new Set(words.flatMap(({ found }) => [...found.keys()]))].map((row) => {
      const matches = words.flatMap(({ found, weight }) => {
        const match = found.get(row);
        return match ? { ...match, weight } : [];
      });
      // A word that says nothing decides only in a name, or where there is no other.
      const heavy = matches.filter(({ weight, field }) => weight > 0 || isName(field));
      const telling = heavy.length > 0 ? heavy : matches;
      const sum = telling.reduce((total, { score }) => total + score, 0);
      // Numbers stand in their order; of other hits, what many pages lead to is wanted more often.
      const links = telling.every(({ field }) => field.name === 'code') ? 0 : wanted(entries[row]?.links ?? 0);
      return {
        row,
        matches,
        exact: matches.some(({ field, score }) => isCode(field) && score >= field.worth / 2),
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

/** A number that is more often a count, a try or a version than a code. */
const isSmall = ({ text }: Looked) => /^\d{1,2}$/.test(text);

/** What announces a code: `code = 14`, `grpc-status: 14`. */
const announces = /(?:code|status|코드|상태)=?$/;

/**
 * Without the codes of one or two digits that nobody means: `2` of `HTTP/2 404`. One is meant where the query names its
 * protocol, or is nothing else, or has its name behind it, as in `14 UNAVAILABLE`, or says before it that it is a code.
 */
function meantOnly(looked: Looked[], isEmpty: (text: string) => boolean): Looked[] {
  const isAlone = looked.every((word) => isSmall(word) || isEmpty(word.text));
  const named = new Set(
    looked.flatMap(({ found }) =>
      [...found].flatMap(([row, match]) => (match.field.name === 'protocol' && isExact(match) ? row : [])),
    ),
  );
  return looked.map((word, place) => {
    if (!isSmall(word) || isAlone || announces.test(looked[place - 1]?.text ?? '')) return word;
    const behind = looked[place + 1]?.found;
    const isMeant = (row: number) => named.has(row) || (named.size === 0 && behind?.get(row)?.field.name === 'name');
    const found = [...word.found].filter(([row, match]) => !isCode(match.field) || !isExact(match) || isMeant(row));
    return { text: word.text, found: new Map(found) };
  });
}

/**
 * Of several numbers that are codes the first is the one that was meant: `504 499` in the log of a proxy. A number with
 * dots says more than that before it: `550 5.7.26`.
 */
function firstCode(words: Looked[]): Looked[] {
  const codesOf = ({ found }: Looked) => [...found].filter(([, match]) => isCode(match.field) && isExact(match));
  const dotted = (word: Looked) => word.text.includes('.') && codesOf(word).length > 0;
  const first = words.find(dotted) ?? words.find((word) => codesOf(word).length > 0);
  return words.map((word) => {
    if (word === first) return word;
    const later = codesOf(word).map(([row, match]) => [row, { ...match, score: match.score / 2 }] as const);
    return { text: word.text, found: new Map([...word.found, ...later]) };
  });
}

/** By the number of the entry: what it is worth that a name is the whole query, or has it in one piece; with the words that say nothing, or without. */
function closeness(haystack: Haystack, words: (Looked & { weight: number })[]): Map<number, number> {
  const phrases = [words, words.filter(({ weight }) => weight > 0)].map(
    (some) => spell(some.map(({ text }) => text).join(' ')).keys,
  );
  const close = new Map<number, number>();
  for (const { field, length, quality } of new Set(phrases)
    .values()
    .flatMap((phrase) => (phrase === '' ? [] : haystack.find(phrase)))) {
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

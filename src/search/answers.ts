import type { Entry } from './columns';
import { createSearch, type Hit } from './match';
import { readQuery } from './query';
import { spell, type Spelling } from './spelling';
import type { Synonym } from './synonyms';

/** A hit as the dialog shows it: a row of links. */
export interface Row extends Hit {
  /** The tab of its mock page that the query names: `flask`. */
  tab?: string;
}

export interface Answer {
  rows: Row[];
  /** Whether the query is a number that no code has: the rows are what its class says. */
  isUnknown: boolean;
}

/** In a query of more words no framework is meant: it was pasted. */
const mostWords = 6;

/** In a query of more words than these the words of a provider were pasted; of fewer, a code is wanted, and lines stand behind. */
const fewWords = 4;

/** What stands behind a number in Korean: `401이랑 403의 차이`. */
const particle = /^(?:이?랑|하고|[와과의은는이가을를])$/;

/** Letters that may begin the name of a framework; a shorter word must be all of it, as `go` is. */
const fewest = 3;

/**
 * What a query is answered with: what the search finds, and where the query asks for one, a page that shows more than a
 * code: the comparison of two, the class of a number that is no code, the number in every protocol, the tab of a framework.
 * @param everywhere what the page of a number is called, with `{code}` in place of the number
 * @param locale the language of that name
 */
export function createAnswers(
  entries: Entry[],
  synonyms: Synonym[],
  ignored: string[],
  { everywhere, locale }: { everywhere: string; locale: string },
): (query: string) => Answer {
  const search = createSearch(entries, synonyms, ignored);
  const empty = new Set(ignored.map((word) => spell(word).keys));
  const byCode = Map.groupBy(entries, ({ code }) => code);
  const protocols = new Set(entries.map(({ protocol }) => protocol.toLowerCase()));
  const frameworks = entries.flatMap((entry) => {
    const id = /^frameworks\/(.+)/.exec(entry.path)?.[1];
    return id === undefined ? [] : { id, wire: entry.wires, names: namesOf(entry, id, synonyms) };
  });

  const compared = (first: string, second: string): Row[] =>
    (byCode.get(first) ?? []).flatMap((one) =>
      (byCode.get(second) ?? []).flatMap((other) => {
        const pair = one.rivals.includes(other.path)
          ? [one, other]
          : other.rivals.includes(one.path)
            ? [other, one]
            : [];
        const [a, b] = pair;
        return a && b ? { entry: besides(a, b), places: [] } : [];
      }),
    );

  /** The classes of a number that no code has: `5xx` of 577. */
  const classesOf = (number: string): Row[] =>
    entries
      .filter(
        ({ code, path }) =>
          path.includes('#class-') && code.length === number.length && code.startsWith(number.charAt(0)),
      )
      .map((entry) => ({ entry, places: [] }));

  return (query) => {
    // A number that is glued to a word stands for itself: `smtp577`.
    const words = readQuery(query).flatMap((word) => (word.parts.some(({ isNumber }) => isNumber) ? word.parts : word));
    const numbers = [...new Set(words.filter(({ isNumber, rest }) => isNumber && rest === '').map(({ text }) => text))];
    const named = words.filter(({ text }) => protocols.has(text)).map(({ text }) => text);
    const isPlain = words.every(
      ({ text, isNumber }) => isNumber || protocols.has(text) || particle.test(text) || empty.has(spell(text).keys),
    );
    const ofNamed = ({ entry }: Row) => named.length === 0 || named.includes(entry.protocol.toLowerCase());
    const framework =
      words.length > mostWords
        ? undefined
        : frameworks.find(({ names }) =>
            words.some(({ text, isNumber }) => !isNumber && !protocols.has(text) && isNameOf(spell(text).keys, names)),
          );

    const found = search(query);
    const isLine = ({ entry }: Hit) => entry.path.startsWith('providers/') && entry.path.includes('#');
    const pages = found.filter((hit) => !isLine(hit));
    // A number alone asks for the code; what providers say with it stands on its page.
    const lines = isPlain && numbers.length > 0 ? [] : found.filter(isLine);
    const ordered = words.length > fewWords ? found : [...pages, ...lines];
    const hits = ordered.map((hit): Row =>
      framework &&
      hit.entry.path.includes('/') &&
      hit.entry.wires.split(' ').includes(framework.wire) &&
      hit.entry.code !== ''
        ? { ...hit, tab: framework.id }
        : hit,
    );
    const [first = '', second] = isPlain ? numbers : [];
    if (second !== undefined && numbers.length === 2)
      return { rows: [...compared(first, second).filter(ofNamed), ...hits], isUnknown: false };

    const isCode = ({ entry }: Row) => entry.code === first;
    if (first === '' || second !== undefined) return { rows: hits, isUnknown: false };
    if (!hits.some((hit) => isCode(hit) && ofNamed(hit))) {
      const classes = classesOf(first).filter(ofNamed);
      if (classes.length > 0) return { rows: [...classes, ...hits.filter(isCode)], isUnknown: true };
    }
    const last = hits.findLastIndex(isCode);
    return {
      rows: last < 0 ? hits : hits.toSpliced(last + 1, 0, { entry: numberPage(first, everywhere, locale), places: [] }),
      isUnknown: false,
    };
  };
}

/** What a framework is called in a query, as keys: its name, its address, and words that mean it. */
function namesOf({ texts: { alias: [name = ''] = [] } }: Entry, id: string, synonyms: Synonym[]): Spelling[] {
  const typed = synonyms.filter(({ meant }) => meant.includes(name)).flatMap(({ typed }) => typed);
  return [id, name, ...typed].map(spell);
}

/** Whether keys are a name, some words of its beginning, or the beginning of its first word: `gone` is no `Go net/http`. */
const isNameOf = (keys: string, names: Spelling[]) =>
  names.some(
    (name) =>
      name.keys === keys ||
      (keys.length >= fewest &&
        name.keys.startsWith(keys) &&
        (name.edges[keys.length] === '2' || !name.edges.slice(1, keys.length).includes('2'))),
  );

/** The page of two codes that are taken for each other. */
const besides = (a: Entry, b: Entry): Entry => ({
  ...a,
  path: `${a.path}+${b.path.slice(b.path.indexOf('/') + 1)}`,
  code: `${a.code}+${b.code}`,
  kind: 'neutral',
  wires: '',
  names: Object.fromEntries(
    [...new Set([...Object.keys(a.names), ...Object.keys(b.names)])].map((key) => [
      key,
      [a, b].map(({ names }) => names[key] ?? names.wire ?? '').join(' · '),
    ]),
  ),
  texts: {},
});

/** The page of a number, with its meanings in every protocol. */
const numberPage = (code: string, everywhere: string, locale: string): Entry => ({
  path: code,
  protocol: '',
  code,
  kind: 'neutral',
  wires: '',
  links: 0,
  rivals: [],
  names: { [locale]: everywhere.replace('{code}', () => code) },
  texts: {},
});

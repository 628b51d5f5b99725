import { codeSpans, links, matches, withoutAddresses, type Piece } from '../markdown';
import type { Rule, Source } from '../rule';

/** What the languages must have in common: what it is called, and where it stands in a text. */
const shared: [what: string, find: (body: string) => Piece[]][] = [
  ['the status', links],
  ['the code', (body) => matches(withoutAddresses(body), /(?<![\w.])[1-6]\d\d(?!\d|\.\d)/g)],
  [
    'the field',
    (body) =>
      codeSpans(body).flatMap(({ text, line }) =>
        matches(text, /\b[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+\b/g).map((found) => ({ ...found, line })),
      ),
  ],
];

export default {
  reads: 'languages',
  says: 'The texts of a status link to the same statuses and name the same codes and header fields in every language.',
  find: (texts) =>
    texts.flatMap((one) => texts.filter((other) => other !== one).flatMap((other) => surplus(one, other))),
} satisfies Rule;

/** What one text names and another does not. */
const surplus = (one: Source, other: Source) =>
  shared.flatMap(([what, find]) => {
    const there = new Set(find(other.body).map(({ text }) => text));
    return find(one.body)
      .filter(({ text }, index, all) => !there.has(text) && all.findIndex((found) => found.text === text) === index)
      .map(({ text, line }) =>
        one.place({ line, text: `names ${what} ${text}, and ${other.file} does not: name it in both, or in none` }),
      );
  });

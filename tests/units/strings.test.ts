import { expect, test } from 'vitest';
import { inWords } from '~/files/problems';
import { findStringGaps } from '~/site/missing-strings';
import en from '~/i18n/en';
import ko from '~/i18n/ko';

test('the languages have the same strings', () => {
  expect(
    findStringGaps(
      new Map([
        ['en', en],
        ['ko', ko],
      ]),
      'en',
      'src/i18n',
    ),
  ).toEqual([]);
});

test('a missing and an unknown string are named with their path', () => {
  const dictionaries = new Map([
    ['en', { a: 'x', b: { c: () => 'x', d: 'x' } }],
    ['ko', { a: 'x', b: { c: 'x' }, e: 'x' }],
  ]);
  expect(findStringGaps(dictionaries, 'en', 'src/i18n').map(inWords)).toEqual([
    'src/i18n/ko.ts: lacks b.c(), b.d: add each, in this language',
    'src/i18n/ko.ts: has strings that nothing uses, b.c, e: remove them, or mend their names',
  ]);
});

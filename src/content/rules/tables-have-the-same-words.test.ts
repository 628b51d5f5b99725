import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './tables-have-the-same-words';

const textOf = (locale: string, ...words: string[]) =>
  textWith({
    locale,
    body: `## when\n\n| a | b | c |\n| --- | --- | --- |\n${words.map((word) => `| ${locale} | \`${word}\` | ${locale} |\n`).join('')}`,
  });
const found = (english: string[], korean: string[]) => rule.find([textOf('en', ...english), textOf('ko', ...korean)]);

test('the same words in the same rows, or no table at all, are right', () => {
  expect(found(['x', 'y'], ['x', 'y'])).toEqual([]);
  expect(found([], [])).toEqual([]);
  expect(found(['x', 'y`, `z'], ['x', 'z'])).toEqual([]);
  expect(rule.find([])).toEqual([]);
});

test.each([
  [
    'other words',
    ['x', 'y'],
    ['x', 'z'],
    'has `z` in row 2 of its table of wordings, and content/http/404.en.md has `y`',
  ],
  [
    'another order',
    ['x', 'y'],
    ['y', 'x'],
    'has `y` in row 1 of its table of wordings, and content/http/404.en.md has `x`',
  ],
  [
    'a row less',
    ['x', 'y'],
    ['x'],
    'has nothing in row 2 of its table of wordings, and content/http/404.en.md has `y`',
  ],
  [
    'a row more',
    ['x'],
    ['x', 'y'],
    'has `y` in row 2 of its table of wordings, and content/http/404.en.md has nothing',
  ],
])('%s', (_, english, korean, says) => {
  expect(found(english, korean)).toMatchObject([
    { file: 'content/http/404.ko.md', text: `${says}: write the same rows in both` },
  ]);
});

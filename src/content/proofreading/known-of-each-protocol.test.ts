import { expect, test } from 'vitest';
import { around, everything } from '../../../tests/setup/made';
import rule from './known-of-each-protocol';

const find = (...known: string[]) =>
  rule
    .find(everything({ home: { ...everything({}).home, codes: { asked: [], known } } }), around)
    .map(({ text }) => text);
const codes = (count: number) => Array.from({ length: count }, (_, index) => `http/${String(400 + index)}`);

test('two to seven are right', () => {
  expect(find(...codes(2))).toEqual([]);
  expect(find(...codes(7))).toEqual([]);
});

test('one, eight, and those of another protocol alone', () => {
  const names = (count: number) => [
    `known: names ${String(count)} of the codes of HTTP: name two to seven, the best-known first`,
  ];
  expect(find(...codes(1))).toEqual(names(1));
  expect(find(...codes(8))).toEqual(names(8));
  expect(find('smtp/550', 'smtp/450')).toEqual(names(0));
});

import { expect, test } from 'vitest';
import { isSaid } from '~/proofs/runs';
import { statusWith } from '../../../tests/setup/made';
import rule from './wordings-as-run';

const wordings = (text: string, run: string) => statusWith({ wordings: [{ text, run }] });

test('words that the record has are held; others, and a scenario that nobody wrote, are not', () => {
  const text = 'connect() failed (111: Connection refused) while connecting to upstream';
  expect(rule.find(wordings(text, 'nginx/backend-refuses'))).toEqual([]);
  expect(rule.find(wordings('connect() … while connecting', 'nginx/backend-refuses'))).toEqual([]);
  expect(rule.find(wordings('connect() was refused', 'nginx/backend-refuses'))).toMatchObject([{ key: 'wordings' }]);
  expect(rule.find(wordings(text, 'nginx/nothing'))).toMatchObject([{ key: 'wordings' }]);
  expect(rule.find(statusWith({ wordings: [{ text: 'anything', source: 'a book' }] }))).toEqual([]);
});

test('what a page leaves out may be anything, but in order and on one line', () => {
  expect(isSaid('one … three', ['one two three'])).toBe(true);
  expect(isSaid('three … one', ['one two three'])).toBe(false);
  expect(isSaid('one … three', ['one', 'three'])).toBe(false);
});

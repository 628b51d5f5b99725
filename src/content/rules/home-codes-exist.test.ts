import { expect, test } from 'vitest';
import type { Home } from '~/model/schema';
import { everything, named } from '../../../tests/setup/made';
import rule from './home-codes-exist';

const find = (codes: Home) =>
  rule
    .find(everything({ names: named('http/404.yaml', 'smtp/550.yaml'), home: { ...everything({}).home, codes } }))
    .map(({ text }) => text);

test('codes that are there are right, in both lists', () => {
  expect(find({ asked: ['smtp/550', 'http/404'], known: ['http/404'] })).toEqual([]);
});

test('one that is not there, and one that stands there twice', () => {
  expect(find({ asked: ['http/404', 'http/550', 'http/404'], known: ['smtp/551'] })).toEqual([
    'asked: http/550 is no code of the site: write protocol and file name, as in http/503, or remove it',
    'asked: has http/404 twice: remove one',
    'known: smtp/551 is no code of the site: write protocol and file name, as in http/503, or remove it',
  ]);
});

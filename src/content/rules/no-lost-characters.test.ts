import { expect, test } from 'vitest';
import rule from './no-lost-characters';

test('each line that lost one is named', () => {
  expect(rule.find('café\n글\n')).toEqual([]);
  expect(rule.find('caf\uFFFD\nx\n\uFFFD\uFFFD\n').map(({ line }) => line)).toEqual([1, 3]);
});

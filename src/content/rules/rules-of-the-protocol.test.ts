import { expect, test } from 'vitest';
import { http, statusWith } from '../../../tests/setup/made';
import rule from './rules-of-the-protocol';

test('what the protocol says is said at the key that it begins with', () => {
  const protocol = { ...http, check: () => ['instead: says nothing: remove it'] };
  expect(rule.find(statusWith({}), protocol)).toEqual([{ key: 'instead', text: 'instead: says nothing: remove it' }]);
});

test('a protocol need not have rules', () => {
  const protocol = { ...http };
  delete protocol.check;
  expect(rule.find(statusWith({}), protocol)).toEqual([]);
});

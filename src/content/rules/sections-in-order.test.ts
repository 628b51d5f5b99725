import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './sections-in-order';

test.each([
  ['all of them', ['when', 'fix', 'operator', 'confused'], true],
  ['one misspelt, which the heading itself is told for', ['when', 'fixes', 'operator', 'confused'], true],
  ['one missing', ['when', 'operator', 'confused'], false],
  ['one twice', ['when', 'fix', 'fix', 'operator', 'confused'], false],
  ['one misspelt and one missing', ['when', 'fixes', 'confused'], false],
  ['another order', ['fix', 'when', 'operator', 'confused'], false],
  ['none', [], false],
])('%s', (_, sections, right) => {
  expect(rule.find(textWith({ sections })).length === 0).toBe(right);
});

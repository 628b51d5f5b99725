import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './summary-says-more';

test.each([
  ['Not Found', 'Nothing is there.', 0],
  ['Not Found', 'Not Found.', 1],
])('%s: %s', (title, summary, count) => {
  expect(rule.find(textWith({ matter: { title, summary } }))).toHaveLength(count);
});

import { expect, test } from 'vitest';
import { beside } from '~/text/beside';

test.each([
  ['Not Found', 'Not Found', ''],
  ['Not Found', '찾을 수 없음', '찾을 수 없음'],
  ['Mailbox Unavailable', 'Mailbox Unavailable (permanent)', '(permanent)'],
  // A constant, and the words that it is made of.
  ['DATA_LOSS', 'Data Loss', ''],
  // The same beginning, another word.
  ['Gone', 'Goner', 'Goner'],
])('beside %s, called %s, stands "%s"', (phrase, title, expected) => {
  expect(beside(phrase, title)).toBe(expected);
});

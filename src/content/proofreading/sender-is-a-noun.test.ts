import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './sender-is-a-noun';

test.each([
  ['ko', '메일 제출 서버. AUTH 도중에', 1],
  ['ko', '메일 제출 서버(AUTH)', 0],
  ['en', '메일 제출 서버. AUTH 도중에', 0],
])('%s: %s', (locale, sender, count) => {
  expect(rule.find(textWith({ locale, matter: { sender } }))).toHaveLength(count);
});

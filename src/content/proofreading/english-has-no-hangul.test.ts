import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './english-has-no-hangul';

test('Hangul is found in an English text, not in its code, and in a Korean text it is at home', () => {
  expect(rule.find(textWith({ body: 'The 서버 says' }))).toMatchObject([
    { line: 1, text: 'has "서버": write it in English' },
  ]);
  expect(rule.find(textWith({ body: 'The `서버` says' }))).toEqual([]);
  expect(rule.find(textWith({ locale: 'ko', body: '서버가' }))).toEqual([]);
});

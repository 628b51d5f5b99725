import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './korean-particles';

const found = (body: string, locale = 'ko') => rule.find(textWith({ locale, body })).map(({ text }) => text);

test('particles follow the sound of a number and of a word in capitals', () => {
  expect(found('503을 `404`가 [451](http/451)은 500이 URL을 DNS는 GET으로 301로 502와 TLS로')).toEqual([]);
  expect(found('503를 [404](http/404)이 URL를 301으로 `EHLO`을')).toEqual([
    'has "503를": write 503을',
    'has "404](http/404)이": write 404가',
    'has "URL를": write URL을',
    'has "301으로": write 301로',
    'has "EHLO`을": write EHLO를',
  ]);
});

test('in frontmatter too, in code not, and in Korean only', () => {
  expect(rule.find(textWith({ locale: 'ko', matter: { title: '503를' } }))).toMatchObject([{ key: 'title' }]);
  expect(found('```text\n503를\n```\n')).toEqual([]);
  expect(found('503를', 'en')).toEqual([]);
});

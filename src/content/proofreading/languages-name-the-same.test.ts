import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './languages-name-the-same';

const pair = (en: string, ko: string) =>
  rule.find([textWith({ body: en }), textWith({ body: ko, locale: 'ko' })]).map(({ file, text }) => [file, text]);

test('the same links, codes and fields in another order are the same', () => {
  expect(
    pair(
      'See [404](http/404) and 503 with `Retry-After`.\n\n```http\nX-One: 200\n```\n',
      '`Retry-After`가 있는 503과 [404](http/404)를 보세요.',
    ),
  ).toEqual([]);
});

test('what one has alone is told in it, once', () => {
  expect(pair('[x](http/404), [y](http/404) and 503.', '503, 503, `Retry-After: 5`, 502')).toEqual([
    [
      'content/http/404.en.md',
      'names the status http/404, and content/http/404.ko.md does not: name it in both, or in none',
    ],
    ['content/http/404.ko.md', 'names the code 502, and content/http/404.en.md does not: name it in both, or in none'],
    [
      'content/http/404.ko.md',
      'names the field Retry-After, and content/http/404.en.md does not: name it in both, or in none',
    ],
  ]);
});

import { expect, test } from 'vitest';
import { named } from '../../../tests/setup/made';
import rule from './one-text-a-language';

test('a text in each of two languages is no double', () => {
  expect(rule.find(named('http/404.en.md', 'http/404.ko.md', 'http.en.mdx', 'smtp.en.mdx'))).toEqual([]);
});

test('Markdown and MDX in one language are', () => {
  expect(rule.find(named('http/404.en.md', 'http/404.en.mdx'))).toEqual([
    { file: 'content/http/404.en.mdx', text: 'is the same text as content/http/404.en.md: remove one' },
  ]);
});

import { expect, test } from 'vitest';
import { around, named } from '../../../tests/setup/made';
import rule from './text-for-each-language';

const pages = ['http', 'index', 'providers', 'about'].flatMap((name) => [`${name}.en.mdx`, `${name}.ko.mdx`]);

test('with a text in each language nothing is missing', () => {
  expect(rule.find(named(...pages, 'http/404.yaml', 'http/404.en.md', 'http/404.ko.mdx'), around)).toEqual([]);
});

test('what is missing is named, whether of a status, a guide or a page', () => {
  const found = rule.find(named(...pages.slice(1, -1), 'http/404.yaml', 'http/404.en.md'), around);
  expect(found.map(({ file }) => file)).toEqual([
    'content/http/404.ko.md',
    'content/about.ko.mdx',
    'content/http.en.mdx',
  ]);
});

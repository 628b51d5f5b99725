import { expect, test } from 'vitest';
import { findBrokenLinks } from '../../src/build/links';

const pages = new Map([
  ['index.html', '<a href="/http/404/">a</a> <a href="http/404/#when">b</a> <a href="https://example.org/x">c</a>'],
  ['http/404/index.html', '<h2 id="when">x</h2> <a href="#when">a</a> <a href="../../">b</a>'],
]);

test('links that lead somewhere are no problem', () => {
  expect(findBrokenLinks(pages, new Set(pages.keys()))).toEqual([]);
});

test('a link to nothing names both ends', () => {
  const broken = new Map([
    ...pages,
    ['ko/index.html', '<a href="/ko/http/405/">a</a> <a href="/http/404/#then">b</a> <script src="/x.js"></script>'],
  ]);
  expect(findBrokenLinks(broken, new Set(broken.keys()))).toEqual([
    '/ko/ links to /ko/http/405/, and there is no ko/http/405/index.html',
    '/ko/ links to /http/404/#then, and http/404/index.html has no id "then"',
    '/ko/ links to /x.js, and there is no x.js',
  ]);
});

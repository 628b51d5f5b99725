import { describe, expect, test } from 'vitest';
import { findBrokenLinks, linksOfStyle } from '../../src/build/links';
import { linksOf } from '../setup/links';

const pages = linksOf([
  [
    'index.html',
    '<a href="./">a</a> <a href="http/404/#when">b</a> <a href="https://example.org/x">c</a> <p>&lt;a href="/etc"&gt;</p>',
  ],
  ['http/404/index.html', '<h2 id="when">x</h2> <a href="#when">a</a> <a href="../../">b</a>'],
  ['404.html', '<a href="/http/404/#when">a</a>'],
]);

const problems = (name: string, text: string, ...files: string[]) => {
  const all = new Map([
    ...pages,
    ...(name.endsWith('.css') ? [[name, linksOfStyle(text)] as const] : linksOf([[name, text]])),
  ]);
  return findBrokenLinks(all, new Set([...all.keys(), ...files]));
};

test('links that lead somewhere are no problem', () => {
  expect(findBrokenLinks(pages, new Set(pages.keys()))).toEqual([]);
});

test('a link to nothing names both ends', () => {
  expect(
    problems(
      'ko/index.html',
      '<a href="http/405/">a</a> <a href="../http/404/#then">b</a> <script src="../x.js"></script> <img srcset="1.png 1x, ../2.png 2x" data-href="3.html">',
      'ko/1.png',
    ),
  ).toEqual([
    '/ko/ links to /ko/http/405/, and there is no ko/http/405/index.html: mend the link, or add the page',
    '/ko/ links to /http/404/#then, and http/404/index.html has no id "then": mend the link, or add the heading',
    '/ko/ links to /x.js, and there is no x.js: mend the link, or add the page',
    '/ko/ links to /2.png, and there is no 2.png: mend the link, or add the page',
    '/ko/ links to /ko/3.html, and there is no ko/3.html: mend the link, or add the page',
  ]);
  expect(problems('_astro/a.css', 'a { background: url("b.svg") }')).toEqual([
    '/_astro/a.css links to /_astro/b.svg, and there is no _astro/b.svg: mend the link, or add the page',
  ]);
  expect(problems('ko/404.html', '<a href="/ko/">a</a>')).toEqual([
    '/ko/404.html links to /ko/, and there is no ko/index.html: mend the link, or add the page',
  ]);
});

test.each([
  ['/http/%%zz/', 'has a % that begins no character: write %25 where the sign itself is meant'],
  ['#100%', 'has a % that begins no character: write %25 where the sign itself is meant'],
  ['%ff/', 'has a % that begins no character: write %25 where the sign itself is meant'],
  ['\\\\[/', 'is no address: write it from the root, as in /http/404/'],
])('an address that cannot be read is named with its page: %s', (address, fault) => {
  expect(problems('ko/index.html', `<a href="${address}">a</a>`)).toEqual([`/ko/ links to ${address}, which ${fault}`]);
});

describe('a link that works at the root of a host only is named', () => {
  test.each(['../../http/404/', '../../etc/'])('%s', (address) => {
    expect(problems('ko/index.html', `<a href="${address}">a</a>`)).toEqual([
      `/ko/ links to ${address}, which leads out of the site when it lies in a folder of a host: write it from the root, as in /http/404/`,
    ]);
  });
});

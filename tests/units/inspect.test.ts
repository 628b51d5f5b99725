import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/build/inspect';

const page = (body: string) => `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const look = (html: string, style = false) => inspect(html, { scripts: ['known()'], style });

test('what a page may have, and the inline texts of it', () => {
  const html = page(`<script>known()</script><style>a{}</style><script defer src="../a.js"></script>
    <script type="application/ld+json">{"a":"<b>"}</script><link rel="alternate" href="https://example.org/">
    <a href="https://example.org/">x</a> <a href="mailto:a@example.org">x</a> <a href="#when">x</a> <img src="../a.png" alt="">
    <code>&lt;script&gt;x&lt;/script&gt; style="x" onclick="x" javascript:</code>`);
  expect(look(html, true)).toEqual({ inline: { scripts: ['known()'], styles: ['a{}'] }, problems: [] });
});

describe('what no page may have is named', () => {
  test.each([
    ['<script>other()</script>', 'has a <script> of its own, "other()": put it into a file of src/'],
    ['<script type="module">known( )</script>', 'has a <script> of its own, "known( )": put it into a file of src/'],
    ['<script></script>', 'has a <script> of its own, "": put it into a file of src/'],
    ['<svg><style>a{}</style></svg>', 'has a <style> of its own, "a{}": put it into a file of src/'],
    ['<p style="color:red">', 'has style="color:red" in <p>: write a class'],
    ['<img src=x onerror="alert(1)">', 'has onerror="alert(1)" in <img>: remove it'],
    ['<IFRAME srcdoc="x"></IFRAME>', 'has <iframe>: remove it', 'has srcdoc in <iframe>: remove it'],
    ['<base href="/x/">', 'has <base>: remove it'],
    ['<meta http-equiv="refresh" content="0">', 'has <meta http-equiv="refresh">: remove it'],
    [
      '<a href="java\nscript:alert(1)">',
      'links to java\nscript:alert(1) in <a>: write an address that begins with https:',
    ],
    ['<a href=" JAVASCRIPT&colon;x">', 'links to  JAVASCRIPT:x in <a>: write an address that begins with https:'],
    ['<img src="data:image/png,x">', 'links to data:image/png,x in <img>: write an address that begins with https:'],
    ['<img src="https://example.org/a.png">', 'loads https://example.org/a.png in <img>: put the file into public/'],
    ['<script src="//example.org/a.js"></script>', 'loads //example.org/a.js in <script>: put the file into public/'],
    [
      '<link rel="stylesheet" href="https://example.org/a.css">',
      'loads https://example.org/a.css in <link>: put the file into public/',
    ],
  ])('%s', (markup, ...problems) => {
    expect(look(page(markup)).problems).toEqual(problems);
  });
});

test('a page that would have its policy nowhere is named', () => {
  expect(look('<p>x</p>').problems).toEqual(['has no <meta charset="utf-8">: use src/layouts/Page.astro']);
});

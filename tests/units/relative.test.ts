import { expect, test } from 'vitest';
import { mapAddresses, mapStyleAddresses } from '../../src/build/addresses';
import { relativeAddress } from '../../src/build/relative';

test.each([
  ['index.html', '/', './'],
  ['index.html', '/http/404/', 'http/404/'],
  ['index.html', '/favicon.svg', 'favicon.svg'],
  ['ko/http/404/index.html', '/', '../../../'],
  ['ko/http/404/index.html', '/ko/http/404/', './'],
  ['ko/http/404/index.html', '/ko/http/', '../'],
  ['ko/http/404/index.html', '/ko/http/404/mock/#flask', 'mock/#flask'],
  ['ko/http/404/index.html', '/http/404/?q=1#when', '../../../http/404/?q=1#when'],
  ['_astro/a.css', '/_astro/b.woff2', 'b.woff2'],
  ['a/index.html', '/a/x:y/', './x:y/'],
])('%s: %s is %s', (file, address, expected) => {
  expect(relativeAddress(file, address)).toBe(expected);
});

test.each(['#when', '../', 'https://example.org/', '//example.org/', 'mailto:a@example.org', 'data:,', ''])(
  '"%s" stays',
  (address) => {
    expect(relativeAddress('http/404/index.html', address)).toBe(address);
  },
);

const mark = (address: string) => `<${address}>`;

test('the addresses of a page are those of its tags, in whatever attribute', () => {
  expect(mapAddresses('<a class="x" href="/1"><img src="/2" alt="src=3">', mark)).toBe(
    '<a class="x" href="</1>"><img src="</2>" alt="src=3">',
  );
  expect(mapAddresses('<form action="/1"><button formaction="/2"><video poster="/3">', mark)).toBe(
    '<form action="</1>"><button formaction="</2>"><video poster="</3>">',
  );
  expect(mapAddresses('<img srcset="/1 1x, /2 2x"><link imagesrcset="/3">', mark)).toBe(
    '<img srcset="</1> 1x, </2> 2x"><link imagesrcset="</3>">',
  );
  expect(mapAddresses('<p data-href="/1" data-script-src="/2" data-copy-name="/etc" data-hrefs="/x">', mark)).toBe(
    '<p data-href="</1>" data-script-src="</2>" data-copy-name="/etc" data-hrefs="/x">',
  );
});

test('text, scripts and comments keep what only looks like one', () => {
  const page =
    '<!DOCTYPE html><p title="a > b">x <code>&lt;a href="/1"&gt; href="/2"</code><script>"<a href=\\"/3\\">"</script><!-- <a href="/4"> -->';
  expect(mapAddresses(page, mark)).toBe(page);
});

test('the addresses of a stylesheet stand in url()', () => {
  expect(mapStyleAddresses(`a { background: url(/1) } b { src: url("/2") format('x'), url('/3') }`, mark)).toBe(
    `a { background: url(</1>) } b { src: url("</2>") format('x'), url('</3>') }`,
  );
});

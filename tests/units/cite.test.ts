import { expect, test } from 'vitest';
import { cite } from '~/site/cite';

test.each([
  ['RFC 5321 4.2.1', 'rfc5321#section-4.2.1'],
  ['RFC 7231 A', 'rfc7231#appendix-A'],
  ['RFC 5321 D.1', 'rfc5321#appendix-D.1'],
  ['RFC 8649 A.1', 'rfc8649#appendix-A.1'],
  ['RFC 9110 15.5.2', 'rfc9110#section-15.5.2'],
  ['RFC 8949 A', 'rfc8949#section-appendix.a'],
  ['RFC 9001 A.2', 'rfc9001#section-a.2'],
])('%s leads to its own anchor', (spec, address) => {
  const [series, number, section] = spec.split(' ');
  expect(cite(spec)).toEqual({
    document: `${series!} ${number!}`,
    section,
    url: `https://www.rfc-editor.org/rfc/${address}`,
  });
});

test('another document is cited as it stands', () => {
  const draft = { document: 'Fetch Standard', section: '3.3.3', url: 'https://fetch.spec.whatwg.org/#x' };
  expect(cite(draft)).toBe(draft);
});

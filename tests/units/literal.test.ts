import { describe, expect, test } from 'vitest';
import { jsonMembers } from '~/protocols/http/exchange';
import { escape } from '~/text/literal';
import type { Final } from '~/protocols/http/exchange';

const final = (content: string): Final => ({
  status: 200,
  reason: 'OK',
  headers: [],
  content,
  type: 'application/json',
  verbatim: false,
});

test('an object that every language has is built from its members', () => {
  expect(jsonMembers(final('{"a":1,"b":{"c":[0.5,null,{"d":-9007199254740991}]},"x":{"c":2}}'))).toEqual({
    a: 1,
    b: { c: [0.5, null, { d: -9007199254740991 }] },
    x: { c: 2 },
  });
});

describe('what is not the same in every language is sent as the text that it is', () => {
  test.each([
    ['a number that is infinite in JavaScript', '{"a":1e400}'],
    ['an integer that JavaScript rounds', '{"a":[9007199254740993]}'],
    ['a zero with a sign', '{"a":-0}'],
    ['two names that are one field in Go', '{"a_b":1,"aB":2}'],
    ['two objects that are one type in Java', '{"a":{"bC":{}},"aB":{"c":{}}}'],
    ['half of a surrogate pair', String.raw`{"a":"\ud83d"}`],
    ['a name that is none', '{"a-b":1}'],
    ['no object', '[]'],
  ])('%s', (_, content) => {
    expect(jsonMembers(final(content))).toBeUndefined();
  });
});

test('what is not seen in a text is seen in its literal', () => {
  expect(escape('a\u061c\u202e\u200b\u3164\u0000"b\n', /"/g, 'pair')).toBe(
    String.raw`a\u061c\u202e\u200b\u3164\u0000\"b\n`,
  );
});

test.each([
  ['braces', String.raw`\u{e0041}`],
  ['eight', String.raw`\U000e0041`],
  ['pair', String.raw`\udb40\udc41`],
] as const)('beyond U+FFFF too, in the form of the language (%s), and what is seen stays', (beyond, expected) => {
  expect(escape('\u{e0041}😀', /"/g, beyond)).toBe(`${expected}😀`);
});

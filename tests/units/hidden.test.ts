import { expect, test } from 'vitest';
import { hiddenCharacter, lines, nameOf, oneLine, seenAscii } from '~/text/hidden';

const hidden = [
  [0x00, 'a control'],
  [0x7f, 'a control'],
  [0xad, 'a soft hyphen'],
  [0x34f, 'a joiner of graphemes'],
  [0x61c, 'a mark of direction'],
  [0x115f, 'a filler of Hangul'],
  [0x1160, 'a filler of Hangul'],
  [0x200b, 'a space without width'],
  [0x2028, 'a separator of lines'],
  [0x202e, 'an override of direction'],
  [0x3164, 'a filler of Hangul'],
  [0xd800, 'half of a pair'],
  [0xfe0f, 'a selector of a variant'],
  [0xfeff, 'a byte order mark'],
  [0xffa0, 'a filler of Hangul'],
  [0xfff9, 'an annotation'],
  [0xe0041, 'a tag'],
] as const;

test.each(hidden)('U+%i, %s, is hidden', (code) => {
  const text = `a${String.fromCodePoint(code)}b`;
  expect(text.match(hiddenCharacter)).toEqual([String.fromCodePoint(code)]);
  expect([oneLine.test(text), lines.test(text)]).toEqual([false, false]);
  // Another rule refuses it, with a message of its own.
  expect(seenAscii.test(text)).toBe(true);
});

test('what is seen is not, nor a space', () => {
  const text = 'é 한글 漢字 😀 ﷽ a\u00a0b „“ –';
  expect(text.match(hiddenCharacter)).toBeNull();
  expect(oneLine.test(text)).toBe(true);
});

test('line breaks and tabs are let through in a text of several lines', () => {
  expect(lines.test('a\r\n\tb')).toBe(true);
  expect(oneLine.test('a\tb')).toBe(false);
});

test('a name has the digits that Unicode gives it', () => {
  expect([nameOf('\0'), nameOf('\u{e0041}')]).toEqual(['U+0000', 'U+E0041']);
});

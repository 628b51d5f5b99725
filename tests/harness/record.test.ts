import { expect, test } from 'vitest';
import { toText } from '../../harness/record';

test('a field line, and each member, stand on a line of their own', () => {
  const value = {
    versions: {},
    headers: [
      ['A', '1'],
      ['B', 'ü"'],
    ],
    content: null,
    notes: [],
    words: ['a', 'b'],
  };
  expect(toText(value)).toBe(`{
  "versions": {},
  "headers": [
    ["A", "1"],
    ["B", "ü\\""]
  ],
  "content": null,
  "notes": [],
  "words": ["a", "b"]
}`);
});

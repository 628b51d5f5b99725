import { expect, test } from 'vitest';
import { dedent } from '~/text/dedent';

const lines = (items: string[]) => dedent`
  {
    ${items}
  }
`;

test('an array becomes lines, indented like its placeholder', () => {
  expect(lines(['a', '  b', '', 'c'])).toBe('{\n  a\n    b\n\n  c\n}');
});

test('an empty array leaves no line', () => {
  expect(lines([])).toBe('{\n}');
});

test('values stand as they are, whatever they hold', () => {
  expect(dedent`
    a ${'$& ${x} \\'} b
  `).toBe('a $& ${x} \\ b');
});

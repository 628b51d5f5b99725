import { expect, test } from 'vitest';
import { around, statusWith, textWith } from '../../../tests/setup/made';
import rule from './wordings-in-a-table';

const head = '| Sent by | Words | Meaning |\n| --- | --- | --- |\n';
const status = statusWith({
  id: 'smtp/550',
  wordings: ['a b', 'c d', 'e f'].map((text) => ({ text, source: 'a book' })),
});
const found = (section: string) => rule.find(textWith({ body: `## when\n\n${section}\n\n## fix\n` }), status, around);

test('two wordings in prose, and any number in a table, are in their place', () => {
  expect(found('`a b`, `c d`, and `a b` again, `x y`')).toEqual([]);
  expect(
    found(`${head}| nginx | \`a b\` | lost |\n| nginx | \`\`c \` d\`\` | lost |\n| nginx | \`e \\| f\` | lost |`),
  ).toEqual([]);
});

test('three wordings in prose are not', () => {
  expect(found('`a b`, `c d`, `e f`')).toEqual([
    {
      text: 'quotes 3 wordings under "## when" outside of a table: write a table that begins with | Sent by | Words | Meaning |',
    },
  ]);
  expect(found(`\`a b\`, \`c d\`, \`e f\`\n\n${head}| nginx | \`g\` | lost |`)).toHaveLength(1);
});

test('a table with another header, in each of them, is told at its line', () => {
  const other = '| Who | Words | Meaning |\n| --- | --- | --- |\n| nginx | `a b` | lost |';
  expect(found(`${head}| nginx | \`a b\` | lost |\n\n${other}`)).toMatchObject([{ line: 7 }]);
});

test.each([
  ['two wordings in a cell', '| nginx | `a b`, `c d` | lost |'],
  ['words that are not between backticks', '| nginx | a b | lost |'],
  ['nobody who sent it', '| | `a b` | lost |'],
  ['no meaning', '| nginx | `a b` | |'],
  ['a cell too many', '| nginx | `a b` | lost | found |'],
])('a row with %s is no row of wordings', (_, row) => {
  expect(found(head + row)).toMatchObject([{ line: 5 }]);
});

test('a text without facts is held all the same', () => {
  expect(rule.find(textWith({ body: `## when\n\n${head}| nginx | a | b |\n` }), undefined, around)).toHaveLength(1);
});

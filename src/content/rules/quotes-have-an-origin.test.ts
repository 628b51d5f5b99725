import { expect, test } from 'vitest';
import { statusWith, textWith } from '../../../tests/setup/made';
import rule from './quotes-have-an-origin';

const status = statusWith({
  id: 'smtp/550',
  wordings: [{ text: 'a b', source: 'a book' }],
  typed: ['proxy_pass http://…'],
});
const found = (section: string) =>
  rule.find(textWith({ body: `## when\n\n${section}\n\n## fix\n\n\`no origin\`\n` }), status);

test('wordings, what is typed, a single word and a number with its enhanced code are held by nothing else', () => {
  expect(found('`a b`, `proxy_pass http://…`, `Location`, `550 5.7.1`, `334 `')).toEqual([]);
});

test('other words of two and more are told at their line', () => {
  expect(found('- `a b`\n- `no origin`')).toEqual([
    {
      line: 4,
      text: 'quotes `no origin` under "## when" and the facts do not say where it comes from: add it to "wordings" with its run or source, or to "typed" where people write it, as a command or a setting',
    },
  ]);
});

test('in a table each wording needs its origin, be it one word or typed; what else stands there does not', () => {
  const head = '| Sent by | Words | Meaning |\n| --- | --- | --- |\n';
  expect(found(`${head}| nginx | \`a b\` | see \`Location\` |`)).toEqual([]);
  expect(found(`${head}| nginx | \`ab\` | lost |\n| nginx | \`proxy_pass http://…\` | lost |`)).toMatchObject([
    { line: 5 },
    { line: 6 },
  ]);
});

test('a text without facts has nothing to be held against', () => {
  expect(rule.find(textWith({ body: '## when\n\n`a b`\n' }), undefined)).toEqual([]);
});

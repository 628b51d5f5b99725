import { expect, test } from 'vitest';
import { statusWith, textWith } from '../../../tests/setup/made';
import rule from './wordings-are-quoted';

const status = (...texts: string[]) => statusWith({ wordings: texts.map((text) => ({ text, vendor: 'nginx' })) });
const found = (body: string, ...texts: string[]) =>
  rule.find(textWith({ body }), status(...texts)).map(({ text }) => text);

test('a wording in backticks under "## when" is quoted', () => {
  expect(found('## when\n\n- nginx logs `a b`, ``c `d` ``\n\n## fix\n', 'a b', 'c `d`')).toEqual([]);
});

test('one that stands elsewhere, in a listing or in other words is not', () => {
  const body = '`a`\n\n## when\n\n```text\n`a`\n```\n\n`A`\n\n## fix\n\n`a`\n';
  expect(found(body, 'a')).toEqual([
    'does not quote `a` under "## when", which the facts have under "wordings": quote it in these words, or mend the facts',
  ]);
});

test('a text without facts has none to quote', () => {
  expect(rule.find(textWith({}), undefined)).toEqual([]);
});

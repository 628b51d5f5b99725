import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './keywords-of-the-prose';

const found = (body: string) => rule.find(textWith({ body })).map(({ line, text }) => [line, text.split(' and ')[0]]);

test('a keyword with its section beside it is right, in code it is none', () => {
  expect(found('The server MUST send `Allow` (RFC 9110 15.5.6).\n\n`MUST`\n\n```text\nMUST\n```\n')).toEqual([]);
});

test('a keyword without one, or with that of another paragraph or item, is told at its line', () => {
  expect(found('RFC 9110 15.5.6\n\nIt MUST.\n- RFC 9110 15.5.6\n- It MUST NOT.\n')).toEqual([
    [3, 'has MUST'],
    [5, 'has MUST NOT'],
  ]);
});

test('of drafts and of Microsoft the section has to stand there', () => {
  expect(found('It MUST (draft-ietf-x-09 3.2). \n\nIt MUST ([MS-OXCMAIL] 2.1).')).toEqual([]);
});

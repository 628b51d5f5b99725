import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './keywords-of-the-facts';

const header = (level: 'MUST' | 'SHOULD' | 'typical') =>
  statusWith({ headers: [{ name: 'Allow', level, spec: 'RFC 9110 15.5.6' }] });

test('a keyword of the section is right, another is not, and what is none needs none', () => {
  expect(rule.find(header('MUST'))).toEqual([]);
  expect(rule.find(header('typical'))).toEqual([]);
  expect(rule.find(header('SHOULD'))).toEqual([
    { key: 'headers', text: 'headers: RFC 9110 15.5.6 has no SHOULD: mend the level or the section' },
  ]);
});

test('so of the content', () => {
  expect(rule.find(statusWith({ own: { content: { level: 'SHOULD', spec: 'RFC 9110 15.5.6' } } }))).toMatchObject([
    { key: 'content' },
  ]);
});

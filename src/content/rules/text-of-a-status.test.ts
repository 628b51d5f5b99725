import { expect, test } from 'vitest';
import { named } from '../../../tests/setup/made';
import rule from './text-of-a-status';

test('a text beside its facts belongs to them', () => {
  expect(rule.find(named('http/404.yaml', 'http/404.en.md', 'http.en.mdx'))).toEqual([]);
});

test('a text without facts belongs to nothing', () => {
  expect(rule.find(named('http/442.en.md'))).toEqual([
    {
      file: 'content/http/442.en.md',
      text: 'belongs to no status: add content/http/442.yaml, or mend the name',
    },
  ]);
});

import { expect, test } from 'vitest';
import rule from './snippet-key-of-its-own';

const names = (...ids: string[]) => ({
  facts: ids.map((id) => ({ file: `content/${id}.yaml`, id, protocol: '', stem: '', code: '' })),
  texts: [],
  pages: [],
  providers: [],
});

test('two codes that differ in a digit have keys of their own', () => {
  expect(rule.find(names('esc/5.7.1', 'esc/5.7.10', 'esc/57.1'))).toEqual([]);
});

test.each([
  ['esc/5.7.1', 'esc/5-7-1', 'esc_5_7_1'],
  ['imap/BAD', 'imap/bad', 'imap_bad'],
])('%s and %s have the same one', (one, other, key) => {
  expect(rule.find(names(one, other))).toEqual([
    { file: `content/${other}.yaml`, text: `is "${key}" to the harness, as content/${one}.yaml is: rename one` },
  ]);
});

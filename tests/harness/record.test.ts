import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSnippets } from '../../harness/host';
import { toText, type FrameworkRecord } from '../../harness/record';

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

const folder = path.resolve('harness/records');
const records = (await readdir(folder)).filter((file) => file !== 'curl.json');

test.each(records)(
  '%s holds every published snippet with its hash, and nothing that a client cannot read',
  async (file) => {
    const { framework, snippets } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as FrameworkRecord;
    const published = (await readSnippets('dist/snippets.json')).filter((snippet) => snippet.framework === framework);
    const named = (list: { status: string; sha256: string }[]) =>
      list.map(({ status, sha256 }) => `${status} ${sha256}`);
    expect(named(snippets), `node harness/prove.ts ${framework} proves it again`).toEqual(named(published));
    expect(snippets.filter(({ verdict }) => verdict === 'illegal')).toEqual([]);
  },
);

import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPages, type CurlRecords } from '../../harness/curl';
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

const folder = path.resolve('src/protocols/http');
const records = globSync('stacks/*/record.json', { cwd: folder });
const named = (list: { status: string; sha256: string }[]) => list.map(({ status, sha256 }) => `${status} ${sha256}`);

test.each(records)(
  '%s holds every published snippet with its hash, and nothing that a client cannot read',
  async (file) => {
    const { framework, snippets } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as FrameworkRecord;
    const published = (await readSnippets('dist/snippets.json')).filter((snippet) => snippet.framework === framework);
    expect(named(snippets), `node harness/prove.ts ${framework} proves it again`).toEqual(named(published));
    // A number above 599 is illegal whoever sends it: RFC 9110 15.
    const legal = snippets.filter(({ status }) => Number(status.split('/')[1]) <= 599);
    expect(legal.filter(({ verdict }) => verdict === 'illegal')).toEqual([]);
  },
);

test('stub.json holds the stub and the curl line of every mock page, and each prints what the page shows', async () => {
  const { snippets } = JSON.parse(await readFile(path.join(folder, 'stub.json'), 'utf8')) as CurlRecords;
  expect(named(snippets), 'node harness/prove.ts curl proves them again').toEqual(named(await readPages('dist')));
  expect(snippets.filter(({ verdict }) => verdict !== 'exact')).toEqual([]);
});

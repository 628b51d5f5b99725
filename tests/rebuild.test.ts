import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, copyTree } from './setup/build';
import { leaveFewStatuses } from './setup/few-statuses';
import { sums } from './setup/sums';

// A build takes files from the last one where nothing that they are made of has changed. Whatever was changed, it gives
// what a build from nothing gives.

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await copyTree());
  await leaveFewStatuses(folder, ['404', '405', '421', '503', '550']);
  await built();
});

afterAll(() => remove());

async function built(): Promise<{ files: string[]; taken: number }> {
  const { code, output } = await build(folder);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  const [, taken = '0'] = /(\d+) files are as in the last build/.exec(output) ?? [];
  return { files: await sums(join(folder, 'dist')), taken: Number(taken) };
}

async function change(file: string, before: string | RegExp, after: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  const changed = text.replace(before, after);
  expect(changed, file).not.toBe(text);
  await writeFile(join(folder, file), changed);
}

test.each<[what: string, some: boolean, act: () => Promise<void>]>([
  [
    'texts and facts of some entries',
    true,
    async () => {
      await change('content/http/404.en.md', 'Text.', 'Another text.');
      await change('content/smtp/421.ko.md', /^summary: .*$/m, 'summary: 다른 요약입니다.');
      await change('content/http/405.yaml', 'GET, HEAD', 'GET, HEAD, PATCH');
    },
  ],
  [
    'what other pages show of an entry, and an entry that goes',
    false,
    async () => {
      await change('content/http/503.yaml', /^name: .*$/m, 'name: Out of Order');
      for (const ending of ['yaml', 'en.md', 'ko.md']) await rm(join(folder, `content/smtp/550.${ending}`));
    },
  ],
  [
    'a template',
    false,
    () => change('src/protocols/http/stacks/flask/snippet.ts', 'def my_endpoint', 'def own_endpoint'),
  ],
  [
    'a record',
    false,
    () => change('src/protocols/http/stacks/express/record.json', /"express": "[^"]+"/, '"express": "0.0.1"'),
  ],
  ['what all protocol pages share', false, () => change('content/http.en.mdx', /^title: .*$/m, 'title: HTTP')],
  ['a page that somebody has written into', true, () => change('dist/http/404/index.html', '</main>', '!</main>')],
])('%s', { timeout: 300_000 }, async (_, some, act) => {
  await act();
  const warm = await built();
  expect(warm.taken > 0).toBe(some);
  expect(warm.taken).toBeLessThan(warm.files.length);
  if (!some) return;

  await rm(join(folder, '.astro'), { recursive: true });
  const cold = await built();
  expect(cold.taken).toBe(0);
  expect(warm.files).toEqual(cold.files);
});

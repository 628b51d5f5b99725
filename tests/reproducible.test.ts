import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyTree } from './setup/build';
import { leaveFewStatuses } from './setup/few-statuses';
import { sums } from './setup/sums';

// The same sources give the same bytes, wherever and whenever they are built.

async function built(folder: string, settings?: NodeJS.ProcessEnv): Promise<string[]> {
  const { code, output } = await build(folder, settings);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  return sums(join(folder, 'dist'));
}

test('a build in another folder, time zone and language gives the same SHA-256 over all files', async () => {
  const { folder, remove } = await copyTree();
  const there = await built(folder, {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'ko_KR.UTF-8',
    LANG: 'ko_KR.UTF-8',
  });
  const here = await sums('dist');
  expect(there).toEqual(here);
  expect(here.length).toBeGreaterThan(100);
  await remove();
});

test(
  'a build with the caches of others gives what a cold one gives, also after a change that was taken back',
  { timeout: 300_000 },
  async () => {
    const { folder, remove } = await copyTree();
    await leaveFewStatuses(folder);
    const settings = { SITE: 'https://codes.example.org/docs' };
    const entry = join(folder, 'content/http/404.yaml');
    const facts = await readFile(entry, 'utf8');

    const cold = await built(folder, settings);
    expect(cold.some((line) => line.endsWith(' og/http/404.png'))).toBe(true);
    await writeFile(entry, facts.replace('Not Found', 'Lost'));
    const changed = await built(folder, settings);
    expect(changed).not.toEqual(cold);
    await writeFile(entry, facts);
    expect(await built(folder, settings)).toEqual(cold);
    expect(await built(folder, settings)).toEqual(cold);
    await remove();
  },
);

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../src/build/files';
import { build, copyTree } from './setup/build';

// The same sources give the same bytes, wherever and whenever they are built.

test('a build in another folder, time zone and language gives the same SHA-256 over all files', async () => {
  const { folder, remove } = await copyTree();
  const { code, output } = await build(folder, {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'ko_KR.UTF-8',
    LANG: 'ko_KR.UTF-8',
  });
  expect(output).toContain('Complete!');
  expect(code).toBe(0);

  const [here, there] = [await sums('dist'), await sums(join(folder, 'dist'))];
  expect(there).toEqual(here);
  expect(here.length).toBeGreaterThan(100);
  await remove();
});

/** The SHA-256 of every file of a folder, beside its name. */
async function sums(folder: string): Promise<string[]> {
  const names = await filesOf(folder);
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return `${createHash('sha256').update(content).digest('hex')} ${name}`;
    }),
  );
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fresh, putInPlace, takeUp, writeWhole } from '../src/build/aside';
import { build, copyTree } from './setup/build';
import { leaveFewStatuses } from './setup/few-statuses';
import { sums } from './setup/sums';

// What a run that is killed leaves, and what the next one makes of it.

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'wirecodes-killed-'));
});
afterEach(() => rm(work, { recursive: true, force: true }));

/** Runs a function of `src/build/aside.ts` in a process that is killed before its nth change of the disk. */
const killedAt = (count: number, name: string, ...args: string[]) =>
  spawnSync(process.execPath, ['tests/setup/killed.ts', String(count), name, ...args]);

async function folderOf(name: string, text: string): Promise<string> {
  const folder = join(work, name);
  await mkdir(join(folder, 'http'), { recursive: true });
  for (const file of ['a', 'b', 'http/c']) await writeFile(join(folder, file), `${text} ${file}`);
  return folder;
}

describe('a folder that takes the place of another', () => {
  let aside: string;
  let place: string;
  beforeEach(async () => {
    aside = join(work, '.astro');
    await mkdir(aside);
    place = await folderOf('dist', 'old');
  });

  test.each([0, 1, 2, 3])(
    'killed before change %i: the old or the new one, whole, after the next start',
    async (count) => {
      const before = await sums(place);
      const finished = await folderOf('.astro/dist.999999999.new', 'new');
      const after = await sums(finished);

      expect(killedAt(count, 'putInPlace', finished, place, aside).signal).toBe('SIGKILL');
      const left = existsSync(place) ? await sums(place) : undefined;
      expect([undefined, before, after]).toContainEqual(left);
      expect(left === undefined).toBe(count === 2);

      await takeUp(place, aside);
      expect(await sums(place)).toEqual(left ?? before);
      expect(await readdir(aside)).toEqual([]);
    },
  );

  test('the changes above are all of them', async () => {
    const finished = await folderOf('.astro/dist.1.new', 'new');
    const { status, stderr } = killedAt(4, 'putInPlace', finished, place, aside);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    expect(await readFile(join(place, 'a'), 'utf8')).toBe('new a');
    expect(await readdir(aside)).toEqual([]);
  });

  test('it is put where none was', async () => {
    await rm(place, { recursive: true });
    await putInPlace(await folderOf('.astro/x', 'new'), place, aside);
    expect(await readFile(join(place, 'http/c'), 'utf8')).toBe('new http/c');
  });

  test('the old one comes back when the new one cannot be put there', async () => {
    await expect(putInPlace(join(work, 'nothing'), place, aside)).rejects.toThrow('ENOENT');
    expect(await readFile(join(place, 'a'), 'utf8')).toBe('old a');
    expect(await readdir(aside)).toEqual([]);
  });

  test('what a process that runs has aside is left to it', async () => {
    const { pid } = process;
    await mkdir(join(aside, `dist.${String(process.ppid)}.new`));
    await mkdir(join(aside, `dist.${String(pid)}.new`));
    await mkdir(join(aside, 'other.999999999.new'));
    await takeUp(place, aside);
    expect((await readdir(aside)).toSorted()).toEqual(
      [`dist.${String(process.ppid)}.new`, 'other.999999999.new'].toSorted(),
    );
  });

  test('many at once: one of them is there, whole', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    for (const name of names) await folderOf(name, name);
    await Promise.all(
      names.map(async (name) => {
        await mkdir(join(aside, name));
        await putInPlace(join(work, name), place, join(aside, name));
      }),
    );
    const winner = (await readFile(join(place, 'a'), 'utf8')).split(' ')[0]!;
    expect(names).toContain(winner);
    expect(await sums(place)).toEqual(await sums(await folderOf('again', winner)));
  });
});

describe('a file that takes the place of another', () => {
  test.each([0, 1])('killed before change %i: the old one, and no trace after the next', async (count) => {
    const file = join(work, 'headers.conf');
    await writeFile(file, 'old');
    expect(killedAt(count, 'writeWhole', file, 'new').signal).toBe('SIGKILL');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(work)).toHaveLength(2);

    await writeWhole(file, 'next');
    expect(await readFile(file, 'utf8')).toBe('next');
    expect(await readdir(work)).toEqual(['headers.conf']);
  });

  test('nothing is left of one that could not be written', async () => {
    await mkdir(join(work, 'headers.conf'));
    await expect(writeWhole(join(work, 'headers.conf'), 'new')).rejects.toThrow();
    expect(await readdir(work)).toEqual(['headers.conf']);
    expect(existsSync(fresh(join(work, 'headers.conf')))).toBe(false);
  });
});

test('a build that is killed leaves dist/ as it was, and nothing in the next one', { timeout: 300_000 }, async () => {
  const { folder, remove } = await copyTree();
  try {
    await leaveFewStatuses(folder);
    const dist = join(folder, 'dist');
    const about = join(folder, 'content/about.en.mdx');
    const words = await readFile(about, 'utf8');
    await writeFile(about, `${words}\nNext.\n`);
    expect((await build(folder)).code).toBe(0);
    const after = await sums(dist);
    await writeFile(about, words);
    expect((await build(folder)).code).toBe(0);
    const before = await sums(dist);
    expect(after).not.toEqual(before);

    await writeFile(about, `${words}\nNext.\n`);
    for (const moment of [
      'Building static entrypoints',
      'generating static routes',
      '/ko/550/index.html',
      'page(s) built',
    ]) {
      expect((await build(folder, {}, moment)).code, moment).toBe(null);
      expect([before, after], moment).toContainEqual(await sums(dist));
    }

    // A page of the killed build that the next one does not have, and the old site gone: killed in the middle of the change.
    const left = join(folder, '.astro/dist.999999999');
    await mkdir(`${left}.new`);
    await writeFile(join(`${left}.new`, 'index.html'), 'half');
    await rm(dist, { recursive: true });
    await mkdir(`${left}.old`);
    await writeFile(join(`${left}.old`, 'index.html'), 'the last good one');
    await writeFile(about, '{no text}');
    expect((await build(folder)).code).toBe(1);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('the last good one');

    await writeFile(about, `${words}\nNext.\n`);
    expect((await build(folder)).code).toBe(0);
    expect(await sums(dist)).toEqual(after);
    expect((await readdir(join(folder, '.astro'))).filter((name) => name.startsWith('dist'))).toEqual([]);
  } finally {
    await remove();
  }
});

test('two builds at once do not meet', { timeout: 300_000 }, async () => {
  const { folder, remove } = await copyTree();
  try {
    await leaveFewStatuses(folder);
    const [one, other] = await Promise.all([build(folder), build(folder)]);
    expect([one.code, other.code]).toEqual([0, 0]);
    const both = await sums(join(folder, 'dist'));
    expect((await build(folder)).code).toBe(0);
    expect(await sums(join(folder, 'dist'))).toEqual(both);
  } finally {
    await remove();
  }
});

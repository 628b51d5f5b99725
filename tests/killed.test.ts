import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fresh, putInPlace, recover, writeWhole } from '../src/build/atomic';
import { recoverContent, replaceContent } from '../src/build/swap';
import { sums } from './setup/sums';

// What a run that is killed leaves, and how the next one repairs it. Whole builds: builds.test.ts.

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'wirecodes-killed-'));
});
afterEach(() => rm(work, { recursive: true, force: true }));

/** Runs a function of `src/build/atomic.ts` or `swap.ts` in a process that is killed before its nth change of the disk. */
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

      await recover(place, aside);
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
    await recover(place, aside);
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

describe('a folder whose content is replaced', () => {
  let place: string;
  let finished: string;
  let before: string[];
  let after: string[];
  beforeEach(async () => {
    place = await folderOf('dist', 'old');
    await rm(join(place, 'b'));
    await writeFile(join(place, 'only'), 'old');
    finished = await folderOf('finished', 'new');
    [before, after] = [await sums(place), await sums(finished)];
  });

  /** A copy; two renames for each of `a`, `b` and `http`, one for `only`, one at the end; two removals. */
  const changes = 11;

  test.each(Array.from({ length: changes }, (_, count) => count))(
    'killed before change %i: the former one or the new one, whole, after the next start',
    async (count) => {
      expect(killedAt(count, 'replaceContent', finished, place).signal).toBe('SIGKILL');
      const left = (await sums(place)).filter((line) => !line.includes(' .site.'));
      expect([...before, ...after]).toEqual(expect.arrayContaining(left));

      await recoverContent(place);
      const repaired = await sums(place);
      if (count < 9) {
        expect(repaired).toEqual(expect.arrayContaining(before));
        // What only the new one has may stay.
        expect(repaired.filter((line) => !before.includes(line)).every((line) => line.endsWith(' b'))).toBe(true);
      } else expect(repaired).toEqual(after);
      expect((await readdir(place)).filter((name) => name.startsWith('.site'))).toEqual([]);
    },
  );

  test('the changes above are all of them', async () => {
    const { status, stderr } = killedAt(changes, 'replaceContent', finished, place);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    expect(await sums(place)).toEqual(after);
    expect(await sums(finished)).toEqual(after);
  });

  test('the former one comes back when the new one cannot be put there', async () => {
    await expect(replaceContent(join(work, 'nothing'), place)).rejects.toThrow('ENOENT');
    expect(await sums(place)).toEqual(before);
  });

  test('what a disk has at its top stays, and what another process is writing', async () => {
    await mkdir(join(place, 'lost+found'));
    await mkdir(join(place, `.site.${String(process.ppid)}.new`));
    await replaceContent(finished, place);
    expect((await readdir(place)).toSorted()).toEqual(
      ['a', 'b', 'http', 'lost+found', `.site.${String(process.ppid)}.new`].toSorted(),
    );
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

import { existsSync, rmSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// What is written stands aside until it is whole: `dist.4711.new`, of process 4711; what it takes the place of is
// `dist.4711.old` for a moment. Who finds such a name without its process finds what a killed run left.

/** Where this process writes what becomes `name` when it is whole. */
export const fresh = (name: string) => `${name}.${process.pid}.new`;

const former = (name: string) => `${name}.${process.pid}.old`;

/**
 * Takes up what killed runs left beside something: puts the former one back where nothing took its place, and removes
 * the rest. What belongs to a process that runs stays.
 * @param place the path of what they would have written
 * @param folder where it was written, if not beside it
 */
export async function takeUp(place: string, folder = dirname(place)): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, stem, pid, part] = /^(.+)\.(\d+)\.(new|old)$/.exec(name) ?? [];
    if (stem !== basename(place) || (Number(pid) !== process.pid && runs(Number(pid)))) continue;
    if (part === 'old' && !existsSync(place)) await rename(join(folder, name), place);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether there is such a process; one of another user refuses the question. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Puts a finished folder in the place of another by two renames. Killed between them, it leaves the place empty and the
 * former folder aside, where `takeUp` finds it; before and after, one of the two is there whole.
 * @param folder where the former one stands for a moment; on the same disk
 * @throws Error of the file system; then the former one is back in its place
 */
export async function putInPlace(finished: string, place: string, folder: string): Promise<void> {
  const old = join(folder, former(basename(place)));
  for (;;) {
    await rm(old, { recursive: true, force: true });
    await rename(place, old).catch(unless('ENOENT'));
    try {
      await rename(finished, place);
      break;
    } catch (error) {
      // Another build was quicker: its folder is the one to replace.
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) continue;
      if (existsSync(old)) await rename(old, place);
      throw error;
    }
  }
  // At once: file by file it takes as long as a tenth of the build.
  rmSync(old, { recursive: true, force: true });
}

/** Writes a file whole or not at all, and removes what killed runs left beside it. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await takeUp(file);
  const part = join(dirname(file), fresh(basename(file)));
  try {
    await writeFile(part, content);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const unless = (code: string) => (error: unknown) => {
  if (codeOf(error) !== code) throw error;
};

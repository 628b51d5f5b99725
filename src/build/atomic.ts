import { existsSync, rmSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// A file or folder is written under another name until it is whole: `dist.4711.new`, by process 4711. What it replaces
// has the name `dist.4711.old` for a moment. Such a name without its process was left by a run that was killed.

/** The name under which this process writes what becomes `name` when it is whole. */
export const fresh = (name: string) => `${name}.${process.pid}.new`;

/** The name of what it replaces, until it is removed. */
export const former = (name: string) => `${name}.${process.pid}.old`;

/**
 * Finds what runs left that were killed, and what this process wrote before. What belongs to another process that runs
 * is not in it.
 * @param name of what they wrote
 * @param folder where they wrote it
 * @returns the paths, each with the last part of its name, `new`, `old` or `gone`
 */
export async function leftovers(name: string, folder: string): Promise<[path: string, part: string][]> {
  const names = await readdir(folder).catch(unless('ENOENT', []));
  return names.flatMap((found): [string, string][] => {
    const [, stem, pid, part = ''] = /^(.+)\.(\d+)\.(new|old|gone)$/.exec(found) ?? [];
    const mine = stem === name && (Number(pid) === process.pid || !runs(Number(pid)));
    return mine ? [[join(folder, found), part]] : [];
  });
}

/**
 * Repairs what a killed run left: puts the former file or folder back where nothing took its place, and removes the rest.
 * @param place the path of what it would have written
 * @param folder where it was written, if not beside it
 */
export async function recover(place: string, folder = dirname(place)): Promise<void> {
  for (const [path, part] of await leftovers(basename(place), folder)) {
    if (part === 'old' && !existsSync(place)) await rename(path, place);
    else await rm(path, { recursive: true, force: true });
  }
}

/** Whether a process runs. One of another user refuses the question. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Puts a finished folder in the place of another by two renames. Killed between them, it leaves the place empty, and
 * `recover` puts the former folder back; killed before or after, it leaves one of the two, whole.
 * @param folder where the former one is for a moment; on the same disk
 * @throws Error of the file system; then the former one is in its place
 */
export async function putInPlace(finished: string, place: string, folder: string): Promise<void> {
  const old = join(folder, former(basename(place)));
  for (;;) {
    await rm(old, { recursive: true, force: true });
    await rename(place, old).catch(unless('ENOENT', undefined));
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
  // In one call: file by file it takes as long as a tenth of the build.
  rmSync(old, { recursive: true, force: true });
}

/** Writes a file whole or not at all, and removes what killed runs left beside it. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await recover(file);
  const part = join(dirname(file), fresh(basename(file)));
  try {
    await writeFile(part, content);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The code of an error of the file system, `ENOENT`. */
export const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Takes a value instead of one error. */
export const unless =
  <T>(code: string, value: T) =>
  (error: unknown): T => {
    if (codeOf(error) === code) return value;
    throw error;
  };

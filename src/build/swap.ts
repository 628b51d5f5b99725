import { cp, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { former, fresh, leftovers, unless } from './atomic.ts';

// A folder that cannot be renamed, because it is a mount point or its parent may not be written, keeps its place; what
// is in it is replaced. The new content is copied into a folder inside of it, `.site.4711.new`, and each file and folder
// at the top then changes places with the former one, which goes into `.site.4711.old`. When all have, that folder is
// renamed to `.site.4711.gone`: from there on the new content counts.

const stem = '.site';
const gone = `${stem}.${String(process.pid)}.gone`;

/** A disk of its own has such a folder; only root may read it, and it must stay. */
const isOurs = (name: string) => name !== 'lost+found' && !name.startsWith(`${stem}.`);

/** What every built site has at its top. */
const mark = 'offline.json';

/**
 * Whether a folder holds something that no build of this site put there, which must not be lost.
 * @param place the folder
 */
export async function holdsOthers(place: string): Promise<boolean> {
  const names = (await readdir(place).catch(unless('ENOENT', []))).filter(isOurs);
  return names.length > 0 && !names.includes(mark);
}

/**
 * Replaces the content of a folder. Each file and folder at its top is the former or the new one at any moment, whole or,
 * between two renames, missing. Killed in the middle, it leaves some of both, and `recoverContent` puts the former ones
 * back. Two at a time may leave a mixture.
 * @param finished the folder with the new content, on any disk; it stays
 * @param place the folder; made if it is not there
 * @throws Error of the file system; then the former content is back
 */
export async function replaceContent(finished: string, place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  const [next, old] = [join(place, fresh(stem)), join(place, former(stem))];
  try {
    await cp(finished, next, { recursive: true });
    await mkdir(old);
    const names = await readdir(next);
    const both = new Set([...(await readdir(place)).filter(isOurs), ...names]);
    for (const name of both) {
      await rename(join(place, name), join(old, name)).catch(unless('ENOENT', undefined));
      if (names.includes(name)) await rename(join(next, name), join(place, name));
    }
    await rename(old, join(place, gone));
  } finally {
    await recoverContent(place);
  }
}

/**
 * Repairs what a killed `replaceContent` left: puts the former files and folders back, and removes its own folders. What
 * only the new content has may stay, and nothing of the former leads to it.
 */
export async function recoverContent(place: string): Promise<void> {
  const left = await leftovers(stem, place);
  for (const [path, part] of left) {
    if (part !== 'old') continue;
    for (const name of await readdir(path)) {
      await rm(join(place, name), { recursive: true, force: true });
      await rename(join(path, name), join(place, name));
    }
    await rmdir(path);
  }
  for (const [path, part] of left) if (part !== 'old') await rm(path, { recursive: true, force: true });
}

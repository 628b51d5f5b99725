import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Lists the files of a folder and the folders in it, as in `ko/http/404/index.html`, in the same order on every machine. */
export async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a folder of the project and the folders in it, by path, `content/http/404.yaml`. Read from the disk: as
 * modules, a few thousand of them take a gigabyte to bundle. `reloadOnChange` of the Vite configuration watches them.
 */
export function readFiles(folder: string, wanted: (path: string) => boolean): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return Object.fromEntries(
    paths
      .filter(wanted)
      .toSorted()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

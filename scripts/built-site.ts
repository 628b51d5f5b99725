import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What stands in the way of reading a built site and writing something of it into a folder, and how to mend it. */
export function obstacles(dist: string, out: string): string[] {
  return [
    ...(existsSync(path.join(dist, 'index.html'))
      ? []
      : [`${dist} has no index.html: it is not a built site. Run npm run build, or name another folder with --dist`]),
    ...(statSync(out, { throwIfNoEntry: false })?.isDirectory()
      ? []
      : [`${out} is no folder: make it, or name another one with --out`]),
  ];
}

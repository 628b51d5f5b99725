import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What stands in the way of reading a built site, and how to mend it. */
export const noSite = (dist: string): string[] =>
  existsSync(path.join(dist, 'index.html'))
    ? []
    : [`${dist} has no index.html: it is not a built site. Run npm run build, or name another folder with --dist`];

/** What stands in the way of writing into a folder, and how to mend it. */
export const noFolder = (out: string): string[] =>
  statSync(out, { throwIfNoEntry: false })?.isDirectory()
    ? []
    : [`${out} is no folder: make it, or name another one with --out`];

/**
 * Ends a script where something stands in its way.
 * @param nothing what it has done, as in `Nothing was packed`
 */
export function endIf(problems: string[], nothing: string): void {
  if (problems.length === 0) return;
  console.error(`${nothing}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exit(1);
}

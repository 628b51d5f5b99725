import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Frontmatter, headings, components. */
const frame = /^---\n.*?\n---$|^## [^\n]*$|^<[A-Z]\w* \/>$/gms;

/**
 * Makes a copy of the tree build in a moment: few statuses are left, and of every text the frame. What builds it is as
 * it was.
 */
export async function leaveFewStatuses(folder: string, kept = ['404', '550']): Promise<void> {
  const content = join(folder, 'content');
  for (const name of globSync('*/*', { cwd: content }))
    if (!kept.includes(basename(name).split('.')[0] ?? '')) await rm(join(content, name));

  for (const name of globSync('**/*.{md,mdx}', { cwd: content })) {
    const file = join(content, name);
    await writeFile(file, `${(await readFile(file, 'utf8')).match(frame)!.join('\n\nText.\n\n')}\n`);
  }
}

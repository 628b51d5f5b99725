import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Inline } from '../site/csp.ts';
import { filesOf } from './files.ts';
import { inspect } from './inspect.ts';
import { isErrorPage } from './status-pages.ts';

/** The scripts that are written into pages: they must run before the first paint, or where no file is found. */
const known = ['theme', 'chosen', 'not-found', 'unlisted'].map((name) => `src/client/${name}.js`);

/** Reads the texts of those scripts. */
export const knownScripts = (root: URL): Promise<string[]> =>
  Promise.all(known.map((path) => readFile(new URL(path, root), 'utf8')));

/**
 * Collects the inline scripts and styles of all pages of a built site.
 * @param root the folder of the project
 * @param dir the folder of the built site
 */
export async function inlineOf(root: URL, dir: URL): Promise<Inline> {
  const scripts = await knownScripts(root);
  const names = (await filesOf(fileURLToPath(dir))).filter((name) => name.endsWith('.html'));
  const all: Inline[] = [];
  for (const name of names)
    all.push(inspect(await readFile(new URL(name, dir), 'utf8'), { scripts, style: isErrorPage(name) }).inline);
  return merge(all);
}

/** Joins the inline scripts and styles of several pages. */
export const merge = (all: readonly Inline[]): Inline => ({
  scripts: all.flatMap(({ scripts }) => scripts),
  styles: all.flatMap(({ styles }) => styles),
});

import { existsSync, globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A link to a status or a provider: `[405](http/405)`, `[its fix](http/405#fix)`, `[Naver](/providers/naver/)`. */
const link = /\[([^\]]*)\]\(((?!\/)|\/(?:[a-z]{2}\/)?(?=providers\/))([\w-]+\/[\w.-]+)\/?(?:#[\w-]*)?\)/g;

/** The code or provider that a file is about: `5.7.1` of `5.7.1.en.md`. */
const stem = (name: string) => basename(name).replace(/(?:\.[a-z]{2})?\.[a-z]+$/, '');

/**
 * Makes a copy of the tree build in a moment: few statuses are left, and of each link to another one its words. What
 * builds it is as it was. The home page leads to 530.
 */
export async function leaveFewStatuses(
  folder: string,
  kept = ['404', '530', '550', '5.7.1', '5.1.1', 'naver'],
): Promise<void> {
  const content = join(folder, 'content');
  for (const name of globSync('*/*', { cwd: content })) if (!kept.includes(stem(name))) await rm(join(content, name));

  // The home page leads to what is left.
  const home = join(content, 'index.yaml');
  const lines = (await readFile(home, 'utf8')).split('\n');
  const id = (line: string) => /^ +- (.+)$/.exec(line)?.[1];
  await writeFile(
    home,
    lines.filter((line) => !id(line) || existsSync(join(content, `${id(line) ?? ''}.yaml`))).join('\n'),
  );

  for (const name of globSync('**/*.{md,mdx}', { cwd: content })) {
    const file = join(content, name);
    const text = await readFile(file, 'utf8');
    const there = (id: string) => existsSync(join(content, `${id}.yaml`));
    await writeFile(
      file,
      text.replaceAll(link, (whole, words: string, _: string, id: string) => (there(id) ? whole : words)),
    );
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Inline } from '../site/csp.ts';
import { writeWhole } from './aside.ts';
import type { BuiltFile } from './built.ts';
import { filesOf } from './files.ts';

/** A finished file of an earlier build, most are pages: what it was made of, and what the checks of the whole site need to know of it. */
export interface KeptFile {
  /** Of all that it was made of. */
  key: string;
  file: BuiltFile;
  inline: Inline;
}

/** By file name. */
export type KeptFiles = Map<string, KeptFile>;

/** As it is written: texts that many share stand once. */
interface Written {
  texts: string[];
  pages: Record<string, [key: string, sha256: string, bytes: number, ...texts: number[][]]>;
}

/** @returns the files of the last build; none where nothing is kept, or it cannot be read */
export async function readKept(file: URL): Promise<KeptFiles> {
  try {
    const { texts, pages } = JSON.parse(await readFile(file, 'utf8')) as Written;
    const named = (numbers: number[] = []) => numbers.map((number) => texts[number] ?? '');
    return new Map(
      Object.entries(pages).map(([name, [key, sha256, bytes, addresses, ids, scripts, styles]]) => [
        name,
        {
          key,
          file: { sha256, bytes, links: { addresses: named(addresses), ids: named(ids) } },
          inline: { scripts: named(scripts), styles: named(styles) },
        },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Keeps files for the next build. */
export async function writeKept(file: URL, kept: KeptFiles): Promise<void> {
  const texts = new Map<string, number>();
  const numbers = (list: readonly string[]) =>
    list.map((text) => {
      const number = texts.get(text) ?? texts.size;
      texts.set(text, number);
      return number;
    });
  const pages: Written['pages'] = {};
  for (const [name, { key, file, inline }] of kept) {
    const { addresses, ids } = file.links ?? { addresses: [], ids: [] };
    pages[name] = [key, file.sha256, file.bytes, ...[addresses, ids, inline.scripts, inline.styles].map(numbers)];
  }
  const written: Written = { texts: [...texts.keys()], pages };
  await mkdir(new URL('./', file), { recursive: true });
  await writeWhole(fileURLToPath(file), JSON.stringify(written));
}

/** What every page is made of, whatever its status: changed, nothing of an earlier build is used. */
const common = ['src', 'data', 'content', 'package.json', 'package-lock.json', 'astro.config.ts'];
/** What only the pages of one number are made of; `pageKey` of `src/content/index.ts` has it. */
const own = /^[^/]+\/[^/]+\.(ya?ml|mdx?)$/;

/**
 * A hash over the program, the records and the texts that all pages share.
 * @param root the folder of the project
 * @param settings whatever else pages depend on: the address of the site
 */
export async function commonKey(root: URL, ...settings: string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...settings]));
  for (const part of common) {
    const place = new URL(part, root);
    for (const name of await filesOf(fileURLToPath(place)).catch(() => [''])) {
      if (part === 'content' && own.test(name)) continue;
      const file = name === '' ? place : new URL(`${part}/${name}`, root);
      hash.update(`\0${part}/${name}\0`).update(await readFile(file).catch(() => ''));
    }
  }
  return hash.digest('hex');
}

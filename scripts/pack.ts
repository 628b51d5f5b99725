/**
 * Packs the built site into one archive that is read from disk: node scripts/pack.ts
 *
 *   --dist <folder>   the built site                    (dist/)
 *   --out <folder>    where the archive is written      (the folder of the project)
 *
 * The same site gives the same bytes, on every machine: a sorted list, one date, a packer that is JavaScript throughout.
 */
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mapAddresses } from '../src/build/addresses.ts';
import { writeWhole } from '../src/build/atomic.ts';
import { describe } from '../src/build/built.ts';
import { filesOf } from '../src/build/files.ts';
import { isCompressed } from '../src/build/compress.ts';
import { describeCopy } from '../src/build/offline.ts';
import { readArguments } from './arguments.ts';
import { obstacles } from './built-site.ts';
import { startPage } from './start.ts';

const project = path.resolve(import.meta.dirname, '..');

/** The site's folder in the archive, beside START.html. */
const folder = 'wirecodes';

/** The earliest that a zip can say, in whatever time zone it is made. */
const date = new Date(1980, 0, 1);

const options = {
  dist: { type: 'string', default: path.join(project, 'dist') },
  out: { type: 'string', default: project },
} as const;

/** From disk, the address of a folder shows a list of its files: `../404/#when` becomes `../404/index.html#when`. */
const explicitPage = (address: string) =>
  /^([a-z][a-z0-9+.-]*:|\/)/i.test(address) ? address : address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');

/** @returns the files of the archive by name, START.html first */
async function contents(dist: string): Promise<Record<string, Uint8Array>> {
  const site: Record<string, Uint8Array> = {};
  for (const name of await filesOf(dist)) {
    // For hosts: no browser reads them from disk.
    if (isCompressed(name)) continue;
    const content = await readFile(path.join(dist, name));
    site[name] = name.endsWith('.html') ? Buffer.from(mapAddresses(content.toString(), explicitPage)) : content;
  }
  // Whoever hosts the folder of the archive serves other pages than those of the build.
  const described = Object.fromEntries(Object.entries(site).map(([name, content]) => [name, describe(content)]));
  for (const [name, text] of Object.entries(await describeCopy(described, (name) => site[name] ?? new Uint8Array())))
    site[name] = Buffer.from(text);

  return {
    'START.html': Buffer.from(await startPage(folder)),
    'LICENSE.txt': await readFile(path.join(project, 'LICENSE')),
    ...Object.fromEntries(Object.entries(site).map(([name, content]) => [`${folder}/${name}`, content])),
  };
}

/** @returns the exit code: 0, or 1 when nothing was packed; 2 for a wrong call */
async function main(): Promise<number> {
  const { dist, out } = readArguments('pack', options).values;
  const found = obstacles(dist, out);
  if (found.length > 0) {
    console.error(`Nothing was packed:\n${found.map((problem) => `  ${problem}`).join('\n')}`);
    return 1;
  }

  const { version } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')) as { version: string };
  const files = await contents(dist);
  const archive = zipSync(files, { level: 9, mtime: date });
  const target = path.join(out, `wirecodes-${version}.zip`);
  await writeWhole(target, archive);
  console.log(`${target}: ${Object.keys(files).length} files, ${(archive.length / 1e6).toFixed(1)} MB`);
  return 0;
}

process.exitCode = await main();

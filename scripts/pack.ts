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
import { buildIfAsked, readArguments } from './arguments.ts';
import { endIf, noFolder, noSite } from './built-site.ts';
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

const { dist, out } = readArguments('pack', options).values;
const nothing = 'Nothing was packed';
// All that is wrong at once; of the site nothing can be said before it is built.
endIf(process.argv.includes('--build') ? noFolder(out) : [...noSite(dist), ...noFolder(out)], nothing);
buildIfAsked();
endIf(noSite(dist), nothing);

const { version } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')) as { version: string };
const files = await contents(dist);
const archive = zipSync(files, { level: 9, mtime: date });
const target = path.join(out, `wirecodes-${version}.zip`);
await writeWhole(target, archive).catch((error: unknown) => {
  endIf([`${target} cannot be written: ${(error as Error).message}`], nothing);
});
console.log(`${target}: ${Object.keys(files).length} files, ${(archive.length / 1e6).toFixed(1)} MB`);

/**
 * Writes the response headers into the examples of `deploy/`, as a built site needs them: node scripts/headers.ts
 *
 *   --dist <folder>   the built site                  (dist/)
 *   --out <folder>    the folder that holds deploy/   (the folder of the project)
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from '../src/build/atomic.ts';
import { inlineOf } from '../src/build/inline.ts';
import { exampleFiles } from '../src/site/headers.ts';
import { buildIfAsked, readArguments } from './arguments.ts';
import { endIf, noFolder, noSite } from './built-site.ts';

const project = path.resolve(import.meta.dirname, '..');
const { dist, out } = readArguments('headers', {
  dist: { type: 'string', default: path.join(project, 'dist') },
  out: { type: 'string', default: project },
}).values;

const nothing = 'Nothing was written';
endIf(process.argv.includes('--build') ? noFolder(out) : [...noSite(dist), ...noFolder(out)], nothing);
buildIfAsked();
endIf(noSite(dist), nothing);

const folder = (name: string) => pathToFileURL(`${path.resolve(name)}/`);
for (const [name, text] of Object.entries(exampleFiles(await inlineOf(folder(project), folder(dist))))) {
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, text);
  console.log(name);
}

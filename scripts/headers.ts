/** Writes the response headers into the examples of `deploy/`, as the built site in `dist/` needs them. */
import { writeFile } from 'node:fs/promises';
import { inlineOf } from '../src/build/secure-pages.ts';
import { exampleFiles } from '../src/headers.ts';

const project = new URL('../', import.meta.url);

for (const [path, text] of Object.entries(exampleFiles(await inlineOf(project, new URL('dist/', project))))) {
  await writeFile(new URL(path, project), text);
  console.log(path);
}

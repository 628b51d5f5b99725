/**
 * Writes what editors need to complete the facts, from the schemas of the site: `src/protocols/<protocol>/facts.schema.json`
 * and `.vscode/settings.json`.
 *
 *     npm run schemas
 */
import { writeWhole } from '../src/build/atomic.ts';
import type * as Site from '../src/content/json-schemas.ts';
import { readArguments } from './arguments.ts';
import { siteModule } from './site-module.ts';

readArguments('schemas', {});
const { editorFiles } = await siteModule<typeof Site>('src/content/json-schemas.ts');
for (const [file, text] of Object.entries(editorFiles())) {
  await writeWhole(file, text);
  console.log(file);
}

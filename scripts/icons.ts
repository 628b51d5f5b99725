/**
 * Draws the icons of the site into `public/`, after a change of the mark or its colours.
 *
 *     node scripts/icons.ts
 */
import { writeWhole } from '../src/build/atomic.ts';
import { icons } from '../src/pictures/icons.ts';
import { readArguments } from './arguments.ts';

readArguments('icons', {});
for (const [name, content] of Object.entries(await icons())) {
  await writeWhole(`public/${name}`, content);
  console.log(`public/${name}`);
}

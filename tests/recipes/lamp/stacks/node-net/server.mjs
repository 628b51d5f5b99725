// Runs every snippet of a folder on a port of its own, and says where: node server.mjs <folder>
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = ''] = process.argv.slice(2);
/** @type {[key: string, address: string][]} */
const at = [];
/** @type {[key: string, error: string][]} */
const failed = [];
for (const file of readdirSync(folder)) {
  const key = file.replace('.mjs', '');
  try {
    const { lamp } = await import(pathToFileURL(join(folder, file)).href);
    lamp.listen(0, '127.0.0.1');
    await once(lamp, 'listening');
    at.push([key, `lamp://127.0.0.1:${lamp.address().port}`]);
  } catch (error) {
    failed.push([key, String(error)]);
  }
}
const { node } = process.versions;
console.log(JSON.stringify({ versions: { node }, at: Object.fromEntries(at), failed: Object.fromEntries(failed) }));

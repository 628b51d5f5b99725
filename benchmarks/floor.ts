/**
 * The least that any generator of a site in Node does: it has the finished files in memory and writes them, one after
 * another. `node benchmarks/floor.ts <built site> <folder to write>` prints the CPU and the wall seconds of the writing.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const [from = '', to = ''] = process.argv.slice(2);
const files = new Map<string, Buffer>();
for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile()) files.set(join(to, relative(from, path)), await readFile(path));
}

const before = process.cpuUsage();
const began = performance.now();
for (const [path, content] of files) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000 }));

import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filesOf } from './files.ts';

/** Tells the service worker which files the build has. After every step that changes a file: it takes their hashes. */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const files: Record<string, Uint8Array> = {};
        for (const name of await filesOf(fileURLToPath(dir))) files[name] = await readFile(new URL(name, dir));
        for (const [name, text] of Object.entries(describeCopy(files))) await writeFile(new URL(name, dir), text);
      },
    },
  };
}

/** What no reader reads: the worker and its description, files for hosts (`_headers`), crawlers and link previews. */
const left = /^(worker\.js|offline\.json|_[^/]*|\..*|robots\.txt|sitemap\.xml|og\/.*)$/;

/** The line of `src/client/worker.js` that holds the list. */
const line = /^ *const build = .*;$/m;

/**
 * The files by which a finished site knows itself. `worker.js` with its version and the SHA-256 (16 bytes, hex) of
 * every file by address from the root, `http/404/` for a page; the version is a hash over that list. `offline.json` with
 * what a reader is told before a copy is made: version, number of files, their bytes, and their bytes under gzip.
 * @param files every file of the site by name, `http/404/index.html`, in an order that is the same each time
 */
export function describeCopy(files: Record<string, Uint8Array>): { 'worker.js': string; 'offline.json': string } {
  const kept = Object.entries(files).filter(([name]) => !left.test(name));
  const total = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0);
  const list = JSON.stringify(
    Object.fromEntries(
      kept.map(([name, content]) => [encodeURI(name.replace(/(^|\/)index\.html$/, '$1')), sha256(content)]),
    ),
  );
  const summary = {
    version: sha256(list),
    files: kept.length,
    bytes: total(kept.map(([, content]) => content.length)),
    compressed: total(kept.map(([, content]) => gzipSync(content).length)),
  };

  const source = new TextDecoder().decode(files['worker.js']);
  if (!line.test(source)) throw new Error('src/client/worker.js has no line "const build = …;" for the list of files');
  return {
    'worker.js': source.replace(line, () => `  const build = { version: '${summary.version}', files: ${list} };`),
    'offline.json': JSON.stringify(summary),
  };
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 32);

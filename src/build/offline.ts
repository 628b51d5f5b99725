import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, type BuiltFile, type BuiltFiles } from './built.ts';
import { filesOf } from './files.ts';

/** Tells the service worker which files the build has, each with its hash. Must come after every step that changes a file. */
export function offlineCopy(built: BuiltFiles): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const read = (name: string) => readFile(new URL(name, dir));
        const files: Record<string, BuiltFile> = {};
        for (const name of await filesOf(fileURLToPath(dir)))
          files[name] = built.get(name) ?? describe(await read(name));
        for (const [name, text] of Object.entries(await describeCopy(files, read)))
          await writeFile(new URL(name, dir), text);
      },
    },
  };
}

/** Files that no reader reads: the worker and its description, files for hosts (`_headers`), crawlers and link previews. */
const left = /^(worker\.js|offline\.json|_[^/]*|\..*|robots\.txt|mocks\.json|sitemap\.xml|og\/.*)$/;

/** The line of `src/client/worker.js` that holds the list. */
const line = /^ *const build = .*;$/m;

type Read = (name: string) => Uint8Array | Promise<Uint8Array>;

/** How many small files are compressed to estimate what all come to: all of them would cost more than the rest of this step. */
const samples = 1000;

/**
 * Makes the two files that describe a finished site: `worker.js` with its version and the SHA-256 (16 bytes, hex) of
 * every file by address from the root, `http/404/` for a page; the version is a hash over that list. `offline.json` with
 * what a reader is told before a copy is made: version, number of files, their bytes, and about as many under gzip.
 * @param files every file of the site by name, `http/404/index.html`, in an order that is the same each time
 * @param read gives the bytes of a file
 */
export async function describeCopy(
  files: Record<string, BuiltFile>,
  read: Read,
): Promise<{ 'worker.js': string; 'offline.json': string }> {
  const kept = Object.entries(files).filter(([name]) => !left.test(name));
  const list = JSON.stringify(
    Object.fromEntries(
      kept.map(([name, { sha256 }]) => [encodeURI(name.replace(/(^|\/)index\.html$/, '$1')), sha256.slice(0, 32)]),
    ),
  );

  const sizes = await compressedSizes(kept, read);
  const summary = {
    version: createHash('sha256').update(list).digest('hex').slice(0, 32),
    files: kept.length,
    bytes: sum(kept.map(([, { bytes }]) => bytes)),
    compressed: Math.round(sum(sizes)),
  };

  const source = new TextDecoder().decode(await read('worker.js'));
  if (!line.test(source)) throw new Error('src/client/worker.js has no line "const build = …;" for the list of files');
  return {
    'worker.js': source.replace(line, () => `  const build = { version: '${summary.version}', files: ${list} };`),
    'offline.json': JSON.stringify(summary),
  };
}

/** Estimates the sizes of files under gzip: of a large file from its first two megabytes, of the small ones from a sample at even steps. */
async function compressedSizes(files: [name: string, file: BuiltFile][], read: Read): Promise<number[]> {
  const large = files.filter(([, { bytes }]) => bytes > 100_000);
  const small = files.filter(([, { bytes }]) => bytes <= 100_000);
  const step = Math.ceil(small.length / samples);
  const chosen = small.filter((_, index) => index % step === 0);
  const gzip = async (some: typeof files) => {
    const sizes: number[] = [];
    for (const [name] of some) {
      const content = await read(name);
      const beginning = content.subarray(0, 2_000_000);
      sizes.push(gzipSync(beginning).length * (content.length / (beginning.length || 1)));
    }
    return sizes;
  };
  const part = sum(small.map(([, { bytes }]) => bytes)) / sum(chosen.map(([, { bytes }]) => bytes));
  return [...(await gzip(large)), ...(await gzip(chosen)).map((size) => size * part)];
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

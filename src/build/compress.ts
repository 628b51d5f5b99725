import type { AstroIntegration } from 'astro';
import { gzipSync } from 'fflate';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { BuildError } from './build-error.ts';
import { filesOf } from './files.ts';

/** The names of text files. Pictures are compressed already. */
const text = /\.(?:html|css|js|json|svg|xml|txt)$/;

/** Tells whether a file of a site was written by this step. */
export const isCompressed = (name: string) => /\.(?:br|gz)$/.test(name) && text.test(name.slice(0, -3));

/** How many files are compressed at a time: more than Brotli has threads, few enough for the memory. */
const lanes = 8;

/** Smaller files are left alone: they travel in one packet with their header anyway. */
const least = 256;

/**
 * Writes `.br` and `.gz` beside the files of the finished site, for hosts that send them as they are. They are as small
 * as Brotli and gzip can make them, which takes too long to do for each answer. Must come after every step that changes
 * or lists a file.
 * @param value of the environment variable `COMPRESS`: `1` or `yes`; `0`, `no` or nothing to write none
 */
export function compressFiles(value: string | undefined): AstroIntegration {
  return {
    name: 'compress-files',
    hooks: {
      'astro:config:setup'() {
        parseCompress(value);
      },
      async 'astro:build:done'({ dir, logger }) {
        if (!parseCompress(value)) return;
        const names = (await filesOf(fileURLToPath(dir))).filter((name) => text.test(name));
        let written = 0;
        const queue = names.values();
        // Brotli has threads of its own: some files at a time keep them busy while this one packs with gzip.
        const lane = async () => {
          for (const name of queue) {
            const packed = await compressed(await readFile(new URL(name, dir)));
            for (const [ending, bytes] of packed) await writeFile(new URL(name + ending, dir), bytes);
            written += packed.length;
          }
        };
        await Promise.all(Array.from({ length: lanes }, lane));
        logger.info(`${written} compressed files beside ${names.length}`);
      },
    },
  };
}

/**
 * Reads the environment variable `COMPRESS`.
 * @throws Error for a value that says neither yes nor no, with how to mend it
 */
export function parseCompress(value: string | undefined): boolean {
  const word = value?.toLowerCase() ?? '';
  if (['', '0', 'no', 'false', 'off'].includes(word)) return false;
  if (['1', 'yes', 'true', 'on'].includes(word)) return true;
  throw new BuildError(
    `COMPRESS="${value}" says neither yes nor no. Write COMPRESS=1 to have .br and .gz beside the files of the site, or leave it out`,
  );
}

/**
 * Compresses the content of a file with Brotli 11 and gzip 9. The bytes are the same on every machine: gzip gets no
 * date, and its packer is JavaScript throughout.
 * @returns the ending and the bytes of each form that is smaller than the content; nothing for a small file
 */
export async function compressed(content: Uint8Array): Promise<[ending: '.br' | '.gz', bytes: Uint8Array][]> {
  if (content.length < least) return [];
  const brotli = promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const both: Awaited<ReturnType<typeof compressed>> = [
    ['.gz', gzipSync(content, { level: 9, mtime: 0 })],
    ['.br', await brotli],
  ];
  return both.filter(([, { length }]) => length < content.length);
}

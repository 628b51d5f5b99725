import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';

/**
 * Astro takes `/404` and `/500` for its error pages and writes `404.html` and `500.html`; here they are numbers.
 * Puts those two where every other number is, and the real error page, built as `/not-found/`, where hosts look for it:
 * `404.html` beside each language's home page.
 */
export function placeStatusPages(): AstroIntegration {
  return {
    name: 'place-status-pages',
    hooks: {
      async 'astro:build:done'({ dir }) {
        for (const number of ['404', '500']) {
          const page = new URL(`${number}.html`, dir);
          if (!existsSync(page)) continue;
          await mkdir(new URL(`${number}/`, dir), { recursive: true });
          await rename(page, new URL(`${number}/index.html`, dir));
        }

        for (const folder of ['', ...(await readdir(dir)).map((name) => `${name}/`)]) {
          const page = new URL(`${folder}not-found/index.html`, dir);
          if (!existsSync(page)) continue;
          await rename(page, new URL(`${folder}404.html`, dir));
          await rm(new URL(`${folder}not-found/`, dir), { recursive: true });
        }
      },
    },
  };
}

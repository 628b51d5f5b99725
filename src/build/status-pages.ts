import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Astro takes `/404` and `/500` for its error pages and writes `404.html` and `500.html`; here they are numbers.
 * Puts those two where every other number is, and the real error page, built as `/not-found/`, where hosts look for it:
 * `404.html` beside each language's home page. A host shows it at any address, so it carries its style in itself.
 * Netlify looks beside the first home page only, and is told of the others in `_redirects`.
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

        const redirects: string[] = [];
        for (const folder of ['', ...(await readdir(dir)).toSorted().map((name) => `${name}/`)]) {
          const page = new URL(`${folder}not-found/index.html`, dir);
          if (!existsSync(page)) continue;
          await writeFile(new URL(`${folder}404.html`, dir), withStyle(await readFile(page, 'utf8'), dir));
          await rm(new URL(`${folder}not-found/`, dir), { recursive: true });
          if (folder !== '') redirects.push(`/${folder}* /${folder}404.html 404\n`);
        }
        await writeFile(new URL('_redirects', dir), redirects.join(''));
      },
    },
  };
}

/** Tells whether a file is an error page, which hosts show at any address below it: `404.html`, `ko/404.html`. The page of the number is `404/index.html`. */
export const isErrorPage = (name: string) => /(^|\/)404\.html$/.test(name);

/**
 * Gives the name of the file for a rendered address, `http/404/index.html` for `/http/404/`; nothing for an error page,
 * which gets its style later.
 */
export function renderedAs(pathname: string): string | undefined {
  if (/(^|\/)not-found\/?$/.test(pathname)) return undefined;
  const path = decodeURI(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const withStyle = (html: string, dir: URL) =>
  html.replaceAll(
    /<link rel="stylesheet" href="\/([^"]+)">/g,
    (_, file: string) => `<style>${readFileSync(new URL(file, dir), 'utf8')}</style>`,
  );

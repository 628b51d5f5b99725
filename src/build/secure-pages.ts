import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from '../csp.ts';
import { filesOf } from './files.ts';
import { inspect } from './inspect.ts';
import { isErrorPage } from './status-pages.ts';

/** The scripts that stand in pages themselves, because they must run before the first paint or where no file is found. */
const known = ['theme.js', 'not-found.js'];

/**
 * Gives every page its Content-Security-Policy. Fails the build on whatever a page has that no page of the site may have,
 * an inline script for one: markup that got out of a text must not be blessed with a hash.
 */
export function securePages(): AstroIntegration {
  let root: URL;
  return {
    name: 'secure-pages',
    hooks: {
      'astro:config:done'({ config }) {
        root = config.root;
      },
      async 'astro:build:done'({ dir }) {
        const scripts = await Promise.all(known.map((name) => readFile(new URL(`src/client/${name}`, root), 'utf8')));
        const problems: string[] = [];
        const pages = new Map<string, string>();
        for (const name of (await filesOf(fileURLToPath(dir))).filter((name) => name.endsWith('.html'))) {
          const html = await readFile(new URL(name, dir), 'utf8');
          const inspected = inspect(html, { scripts, style: isErrorPage(name) });
          problems.push(...inspected.problems.map((problem) => `/${name.replace(/index\.html$/, '')} ${problem}`));
          pages.set(name, withPolicy(html, contentSecurityPolicy(inspected.inline)));
        }
        if (problems.length > 0) {
          throw new Error(
            `${String(problems.length)} unsafe places in pages:\n${problems.map((text) => `  ${text}`).join('\n')}`,
          );
        }
        for (const [name, html] of pages) await writeFile(new URL(name, dir), html);
      },
    },
  };
}

/** Behind the character set, which must come first, and before everything that it is about. */
const withPolicy = (html: string, policy: string) =>
  html.replace('<meta charset="utf-8">', `$&<meta http-equiv="Content-Security-Policy" content="${policy}">`);

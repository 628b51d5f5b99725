import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, type Inline } from '../csp.ts';
import { headersFile } from '../headers.ts';
import { filesOf } from './files.ts';
import { inspect } from './inspect.ts';
import { isErrorPage } from './status-pages.ts';

/** The scripts that stand in pages themselves, because they must run before the first paint or where no file is found. */
const known = ['src/client/theme.js', 'src/client/not-found.js'];

/**
 * Gives every page its Content-Security-Policy, and the hosts that read `_headers` theirs. Fails the build on whatever
 * a page has that no page of the site may have, an inline script for one: markup that got out of a text must not be
 * blessed with a hash.
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
        const { pages, problems } = await inspectPages(root, dir);
        if (problems.length > 0) {
          throw new Error(
            `${String(problems.length)} unsafe places in pages:\n${problems.map((text) => `  ${text}`).join('\n')}`,
          );
        }
        for (const { name, html, inline } of pages) {
          await writeFile(new URL(name, dir), withPolicy(html, contentSecurityPolicy(inline)));
        }
        await writeFile(new URL('_headers', dir), headersFile(merge(pages.map(({ inline }) => inline))));
      },
    },
  };
}

/**
 * What the pages of a built site have in themselves, all together.
 * @param root the folder of the project
 * @param dir the folder of the built site
 */
export async function inlineOf(root: URL, dir: URL): Promise<Inline> {
  const { pages } = await inspectPages(root, dir);
  return merge(pages.map(({ inline }) => inline));
}

async function inspectPages(root: URL, dir: URL) {
  const scripts = await Promise.all(known.map((path) => readFile(new URL(path, root), 'utf8')));
  const names = (await filesOf(fileURLToPath(dir))).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(new URL(name, dir), 'utf8');
      return { name, html, ...inspect(html, { scripts, style: isErrorPage(name) }) };
    }),
  );
  const problems = pages.flatMap(({ name, problems }) =>
    problems.map((problem) => `/${name.replace(/index\.html$/, '')} ${problem}`),
  );
  return { pages, problems };
}

const merge = (all: Inline[]): Inline => ({
  scripts: all.flatMap(({ scripts }) => scripts),
  styles: all.flatMap(({ styles }) => styles),
});

/** Behind the character set, which must come first, and before everything that it is about. */
const withPolicy = (html: string, policy: string) =>
  html.replace('<meta charset="utf-8">', `$&<meta http-equiv="Content-Security-Policy" content="${policy}">`);

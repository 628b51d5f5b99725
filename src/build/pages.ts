import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Inline } from '../csp.ts';
import { headersFile } from '../headers.ts';
import { mapStyleAddresses } from './addresses.ts';
import { describe, type BuiltFiles } from './built.ts';
import { filesOf } from './files.ts';
import { knownScripts, merge } from './inline.ts';
import { commonKey, readKept, writeKept, type KeptPages } from './kept.ts';
import { finishPage } from './page.ts';
import { relativeAddress } from './relative.ts';
import { isErrorPage, renderedAs } from './status-pages.ts';

/**
 * Finishes every page while it is in memory: its addresses made relative, its Content-Security-Policy in it, and what
 * later steps ask of it noted. Fails the build on whatever a page has that no page of the site may have, an inline
 * script for one: markup that got out of a text must not be blessed with a hash. Writes `_headers` for the hosts that read it.
 */
export function finishPages(files: BuiltFiles): AstroIntegration {
  let scripts: string[] = [];
  let root: URL;
  let site: string | undefined;
  /** The folder of the last build, and that of this one. */
  let published: URL;
  let target: URL;
  let store: URL;
  let kept: KeptPages = new Map();
  const now: KeptPages = new Map();
  const inlines: Inline[] = [];
  const problems: string[] = [];

  const finish = (name: string, html: string, key?: string): Buffer<ArrayBuffer> => {
    const atRoot = isErrorPage(name);
    const change = (address: string) => (atRoot ? address : relativeAddress(name, address));
    const page = finishPage(html, change, { scripts, style: atRoot });
    problems.push(...page.problems.map((problem) => `/${name.replace(/index\.html$/, '')} ${problem}`));
    inlines.push(page.inline);
    const content = Buffer.from(page.html);
    const file = { ...describe(content), links: { addresses: page.addresses, ids: page.ids } };
    files.set(name, file);
    if (key !== undefined) now.set(name, { key, file, inline: page.inline });
    return content;
  };

  /** Takes a page from the last build, if it would come out the same and is still there as it was written. */
  const takeOver = (name: string, key: string): boolean => {
    const page = kept.get(name);
    const file = new URL(name, published);
    if (page?.key !== key || !existsSync(file)) return false;
    const content = readFileSync(file);
    if (describe(content).sha256 !== page.file.sha256) return false;
    mkdirSync(new URL('./', new URL(name, target)), { recursive: true });
    writeFileSync(new URL(name, target), content);
    files.set(name, page.file);
    inlines.push(page.inline);
    now.set(name, page);
    return true;
  };

  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:setup'({ config }) {
        // Before the last integration has the build write elsewhere.
        published = config.outDir;
      },
      async 'astro:config:done'({ config }) {
        scripts = await knownScripts(config.root);
        site = config.site;
        store = new URL('.astro/pages.json', config.root);
        root = config.root;
        target = config.outDir;
      },
      async 'astro:build:start'({ setPrerenderer, logger }) {
        const common = await commonKey(root, site ?? '');
        kept = await readKept(store);
        const keys = new Map<string | undefined, string>();
        setPrerenderer((original) => ({
          ...original,
          async getStaticPaths() {
            const paths = await original.getStaticPaths();
            const changed = paths.filter(({ pathname, cacheKey }) => {
              const name = renderedAs(pathname.replace(/\/*$/, '/'));
              if (name === undefined || cacheKey === undefined) return true;
              keys.set(name, common + cacheKey);
              return !takeOver(name, common + cacheKey);
            });
            if (now.size > 0) logger.info(`${String(now.size)} pages are as in the last build and taken from there`);
            return changed;
          },
          async render(request, options) {
            const name = renderedAs(new URL(request.url).pathname);
            const key = keys.get(name);
            const rendered = await original.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (name === undefined || !response.ok) return response;
            if (name.endsWith('.html')) return new Response(finish(name, await response.text(), key));
            const content = Buffer.from(await response.arrayBuffer());
            files.set(name, describe(content));
            return new Response(content);
          },
        }));
      },
      async 'astro:build:done'({ dir }) {
        for (const name of await filesOf(fileURLToPath(dir))) {
          const file = new URL(name, dir);
          if (name.endsWith('.css')) {
            const css = await readFile(file, 'utf8');
            await writeFile(
              file,
              mapStyleAddresses(css, (address) => relativeAddress(name, address)),
            );
          } else if (name.endsWith('.html') && !files.has(name)) {
            await writeFile(file, finish(name, await readFile(file, 'utf8')));
          }
        }
        if (problems.length > 0) {
          throw new Error(
            `${String(problems.length)} unsafe places in pages:\n${problems
              .toSorted()
              .map((text) => `  ${text}`)
              .join('\n')}`,
          );
        }
        await writeFile(new URL('_headers', dir), headersFile(merge(inlines)));
        await writeKept(store, now);
      },
    },
  };
}

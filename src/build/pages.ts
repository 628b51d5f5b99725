import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Inline } from '../site/csp.ts';
import { headersFile } from '../site/headers.ts';
import { mapStyleAddresses } from './addresses.ts';
import { describe, type BuiltFiles } from './built.ts';
import { filesOf } from './files.ts';
import { knownScripts, merge } from './inline.ts';
import { commonKey, readKept, writeKept, type KeptFiles } from './kept.ts';
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
  let kept: KeptFiles = new Map();
  const now: KeptFiles = new Map();
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

  /** Takes a file from the last build, if it would come out the same and is still there as it was written. */
  const takeOver = (name: string, key: string): boolean => {
    const known = kept.get(name);
    const [old, place] = [new URL(name, published), new URL(name, target)];
    if (known?.key !== key || !existsSync(old) || describe(readFileSync(old)).sha256 !== known.file.sha256)
      return false;
    mkdirSync(new URL('./', place), { recursive: true });
    linkOrCopy(old, place);
    files.set(name, known.file);
    inlines.push(known.inline);
    now.set(name, known);
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
            if (now.size > 0) logger.info(`${String(now.size)} files are as in the last build and taken from there`);
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
            const file = describe(content);
            files.set(name, file);
            if (key !== undefined) now.set(name, { key, file, inline: { scripts: [], styles: [] } });
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

/** A second name for a file: no byte is written, and the first goes with its folder. Not every disk has such names. */
function linkOrCopy(file: URL, place: URL): void {
  try {
    linkSync(file, place);
  } catch {
    copyFileSync(file, place);
  }
}

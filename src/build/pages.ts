import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Inline } from '../site/csp.ts';
import { headersFile } from '../site/headers.ts';
import { mapStyleAddresses } from './addresses.ts';
import { BuildError } from './build-error.ts';
import { describe, type BuiltFiles } from './built.ts';
import { filesOf } from './files.ts';
import { knownScripts, merge } from './inline.ts';
import { finishPage } from './page.ts';
import { relativeAddress } from './relative.ts';
import { isErrorPage, renderedAs } from './status-pages.ts';

/**
 * Finishes every page while it is in memory: makes its addresses relative, puts its Content-Security-Policy into it, and
 * notes what later steps need to know of it. Fails the build on what no page of the site may have, such as an inline
 * script that is not ours: the policy must not allow, by its hash, markup that got out of a text. Writes `_headers` for
 * the hosts that read it.
 */
export function finishPages(files: BuiltFiles): AstroIntegration {
  let scripts: string[] = [];
  const inlines: Inline[] = [];
  const problems: string[] = [];

  const finish = (name: string, html: string): Buffer<ArrayBuffer> => {
    const atRoot = isErrorPage(name);
    const change = (address: string) => (atRoot ? address : relativeAddress(name, address));
    const page = finishPage(html, change, { scripts, style: atRoot });
    problems.push(...page.problems.map((problem) => `/${name.replace(/index\.html$/, '')} ${problem}`));
    inlines.push(page.inline);
    const content = Buffer.from(page.html);
    files.set(name, { ...describe(content), links: { addresses: page.addresses, ids: page.ids } });
    return content;
  };

  return {
    name: 'finish-pages',
    hooks: {
      async 'astro:config:done'({ config }) {
        scripts = await knownScripts(config.root);
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((original) => ({
          ...original,
          async render(request, options) {
            const name = renderedAs(new URL(request.url).pathname);
            const rendered = await original.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (name === undefined || !response.ok) return response;
            if (name.endsWith('.html')) return new Response(finish(name, await response.text()));
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
          throw new BuildError(
            `${String(problems.length)} unsafe places in pages:\n${problems
              .toSorted()
              .map((text) => `  ${text}`)
              .join('\n')}`,
          );
        }
        await writeFile(new URL('_headers', dir), headersFile(merge(inlines)));
      },
    },
  };
}

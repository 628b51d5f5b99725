import type { AstroIntegration } from 'astro';
import { readdir, readFile } from 'node:fs/promises';

/** Fails the build on a link of the site to a page, file or anchor that is not there, and names both ends of each. */
export function checkLinks(): AstroIntegration {
  return {
    name: 'check-links',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dir.pathname.length).replace(/^\/+/, ''));
        const pages = new Map<string, string>();
        for (const name of names.filter((name) => name.endsWith('.html')).toSorted()) {
          pages.set(name, await readFile(new URL(name, dir), 'utf8'));
        }

        const broken = findBrokenLinks(pages, new Set(names));
        if (broken.length > 0) {
          throw new Error(`${String(broken.length)} broken links:\n${broken.map((text) => `  ${text}`).join('\n')}`);
        }
      },
    },
  };
}

/**
 * Links to nothing, as `/from/ links to /to/#anchor: …`.
 * @param pages HTML by file name, `ko/http/404/index.html`
 * @param files names of all files
 */
export function findBrokenLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const anchors = new Map([...pages].map(([name, html]) => [name, new Set(attributes(html, 'id'))]));

  return [...pages].flatMap(([name, html]) => {
    const from = `/${name.replace(/index\.html$/, '')}`;
    const links = new Set([...attributes(html, 'href'), ...attributes(html, 'src')]);

    return [...links].flatMap((link) => {
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return [];
      const url = new URL(link.replaceAll('&amp;', '&'), `https://site.invalid${from}`);
      const path = decodeURIComponent(url.pathname).slice(1);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return [`${from} links to ${link}, and there is no ${file}`];

      const anchor = decodeURIComponent(url.hash.slice(1));
      const missing = anchor !== '' && anchors.has(file) && !anchors.get(file)?.has(anchor);
      return missing ? [`${from} links to ${link}, and ${file} has no id "${anchor}"`] : [];
    });
  });
}

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

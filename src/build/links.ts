import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mapAddresses, mapStyleAddresses } from './addresses.ts';
import { filesOf } from './files.ts';
import { isErrorPage } from './status-pages.ts';

/**
 * Fails the build on a link of the site to a page, file or anchor that is not there, or that works at one place only,
 * and names both ends of each.
 */
export function checkLinks(): AstroIntegration {
  return {
    name: 'check-links',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const names = await filesOf(fileURLToPath(dir));
        const pages = new Map<string, string>();
        for (const name of names.filter((name) => /\.(html|css)$/.test(name))) {
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

/** The site in a folder of a host: what leads out of the folder works at no such place. */
const site = 'https://site.invalid/folder/';

/**
 * Links to nothing, as `/from/ links to /to/#anchor: …`, both ends from the site's root.
 * @param pages pages and stylesheets by file name, `ko/http/404/index.html`
 * @param files names of all files
 */
export function findBrokenLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const anchors = new Map([...pages].map(([name, html]) => [name, idsOf(html)]));

  return [...pages].flatMap(([name, text]) => {
    const from = `/${name.replace(/index\.html$/, '')}`;

    return addressesOf(name, text).flatMap((address) => {
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return [];
      const errorPage = isErrorPage(name) && address.startsWith('/');
      const url = new URL(errorPage ? address.slice(1) : address, errorPage ? site : site + name);
      if (!url.href.startsWith(site)) {
        return [
          `${from} links to ${address}, which leads out of the site when it lies in a folder of a host: write it from the root, as in /http/404/`,
        ];
      }

      const path = decodeURIComponent(url.href.slice(site.length).replace(/[?#].*$/s, ''));
      const to = `/${path}${url.hash}`;
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return [`${from} links to ${to}, and there is no ${file}: mend the link, or add the page`];

      const anchor = decodeURIComponent(url.hash.slice(1));
      const missing = anchor !== '' && anchors.has(file) && !anchors.get(file)?.has(anchor);
      return missing
        ? [`${from} links to ${to}, and ${file} has no id "${anchor}": mend the link, or add the heading`]
        : [];
    });
  });
}

/** Every address of a page or stylesheet, once. */
function addressesOf(name: string, text: string): string[] {
  const found = new Set<string>();
  const map = name.endsWith('.css') ? mapStyleAddresses : mapAddresses;
  map(text, (address) => {
    found.add(address.replaceAll('&amp;', '&'));
    return address;
  });
  return [...found];
}

const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));

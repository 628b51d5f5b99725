import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mapStyleAddresses } from './addresses.ts';
import { BuildError } from './build-error.ts';
import type { BuiltFiles, Links } from './built.ts';
import { filesOf } from './files.ts';

/**
 * Fails the build on a link of the site to a page, file or anchor that is not there, or that works at one place only,
 * and names both ends of each.
 */
export function checkLinks(files: BuiltFiles): AstroIntegration {
  return {
    name: 'check-links',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const names = await filesOf(fileURLToPath(dir));
        const pages = new Map<string, Links>();
        for (const name of names) {
          const links = files.get(name)?.links;
          if (links) pages.set(name, links);
          else if (name.endsWith('.css')) pages.set(name, linksOfStyle(await readFile(new URL(name, dir), 'utf8')));
        }

        const broken = findBrokenLinks(pages, new Set(names));
        if (broken.length > 0) {
          throw new BuildError(
            `${String(broken.length)} broken links:\n${broken.map((text) => `  ${text}`).join('\n')}`,
          );
        }
      },
    },
  };
}

/** A place in a folder of a host: a link that leads out of the folder works at the root of a host only. */
const site = 'https://site.invalid/folder/';

/**
 * Finds links that lead nowhere.
 * @returns a message for each, as in `/from/ links to /to/#anchor: …`, both ends from the site's root
 * @param pages pages and stylesheets by file name, `ko/http/404/index.html`
 * @param files names of all files
 */
export function findBrokenLinks(pages: ReadonlyMap<string, Links>, files: ReadonlySet<string>): string[] {
  const anchors = new Map([...pages].map(([name, { ids }]) => [name, new Set(ids)]));

  return [...pages].flatMap(([name, { addresses }]) =>
    addresses.flatMap((address) => {
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return [];
      const from = `/${name.replace(/index\.html$/, '')}`;
      const target = resolve(name, address);
      if ('fault' in target) return [`${from} links to ${address}, which ${target.fault}`];

      const { path, anchor } = target;
      const to = `/${path}${anchor === '' ? '' : `#${anchor}`}`;
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return [`${from} links to ${to}, and there is no ${file}: mend the link, or add the page`];

      const missing = anchor !== '' && anchors.has(file) && !anchors.get(file)?.has(anchor);
      return missing
        ? [`${from} links to ${to}, and ${file} has no id "${anchor}": mend the link, or add the heading`]
        : [];
    }),
  );
}

/**
 * Resolves an address of a page. One from the root is taken for one of the site, as the build makes it relative.
 * @returns the path from the site's root and the anchor; or the fault and its remedy, where it leads to no place of the site
 */
function resolve(name: string, address: string): { path: string; anchor: string } | { fault: string } {
  const [, own = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const written = own.startsWith('/') ? site + own.slice(1) : own === '' ? site + name : own;
  const url = URL.parse(written, site + name)?.href;
  if (url === undefined) return { fault: 'is no address: write it from the root, as in /http/404/' };
  if (!url.startsWith(site))
    return {
      fault: 'leads out of the site when it lies in a folder of a host: write it from the root, as in /http/404/',
    };
  try {
    return { path: decodeURIComponent(url.slice(site.length)), anchor: decodeURIComponent(hash) };
  } catch {
    return { fault: 'has a % that begins no character: write %25 where the sign itself is meant' };
  }
}

/** Lists the addresses of a stylesheet. */
export function linksOfStyle(css: string): Links {
  const addresses = new Set<string>();
  mapStyleAddresses(css, (address) => {
    addresses.add(address);
    return address;
  });
  return { addresses: [...addresses], ids: [] };
}

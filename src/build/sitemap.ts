import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';

/** Writes `sitemap.xml` where the address of the site is known. */
export function writeSitemap(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'write-sitemap',
    hooks: {
      'astro:config:done'({ config }) {
        site = config.site;
      },
      async 'astro:build:done'({ dir }) {
        if (site === undefined) return;
        const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html'));
        const pages = await Promise.all(
          names.map((name) => readFile(new URL(name.replaceAll('\\', '/'), dir), 'utf8')),
        );
        await writeFile(new URL('sitemap.xml', dir), sitemap(pages));
      },
    },
  };
}

/**
 * Makes a sitemap of the pages that are canonical themselves, each with the alternates in its head, sorted by address.
 * https://www.sitemaps.org/protocol.html
 * @param pages HTML
 */
function sitemap(pages: string[]): string {
  const entries = pages.flatMap((html) => {
    const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (address === undefined) return [];
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language = '', other = '']) => `<xhtml:link rel="alternate" hreflang="${language}" href="${other}"/>`,
    );
    // A page that names another as the canonical one is left to that.
    if (!alternates.some((alternate) => alternate.includes(`"${address}"`))) return [];
    return [{ address, xml: [`<url><loc>${address}</loc>`, ...alternates, '</url>'].join('\n') }];
  });
  entries.sort((a, b) => (a.address < b.address ? -1 : 1));

  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.map(({ xml }) => xml),
    '</urlset>\n',
  ].join('\n');
}

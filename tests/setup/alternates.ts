import { posix } from 'node:path';

/**
 * Faults of the links between the languages of a page (`hreflang`): each page names itself, its partner in every other
 * language and the default one, and each partner names the same.
 * @param pages the pages that have an address, by file name
 * @param locales the language of each, by the beginning of its file name: `['', 'en'], ['ko/', 'ko']`, the default first
 * @param site the address of the site, if it was built with one
 */
export function alternateFaults(
  pages: ReadonlyMap<string, string>,
  locales: readonly (readonly [prefix: string, locale: string])[],
  site = 'https://site.invalid/',
): string[] {
  const [[defaultPrefix] = ['']] = locales;
  return [...pages].flatMap(([file, html]) => {
    const [prefix] = locales.filter(([prefix]) => file.startsWith(prefix)).at(-1)!;
    const path = file.slice(prefix.length);
    const expected = [
      ...locales.map(([prefix, locale]) => [locale, prefix + path] as const),
      ['x-default', defaultPrefix + path] as const,
    ];
    const named = linksOf(html);
    return [
      ...expected.flatMap(([language, target]) => {
        const found = named.filter(([name]) => name === language).map(([, href]) => fileOf(href, file, site));
        if (found.length !== 1) return [`/${file} names ${String(found.length)} pages for ${language}, not one`];
        if (!pages.has(target)) return [`/${file} has no partner ${target}`];
        return found[0] === target ? [] : [`/${file} names ${String(found[0])} for ${language}, not ${target}`];
      }),
      ...named
        .filter(([name]) => !expected.some(([language]) => language === name))
        .map(([name, href]) => `/${file} names ${href} for ${name}, which is no language of the site`),
    ];
  });
}

const linksOf = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, language = '', href = '']) => [language, href] as const,
  );

function fileOf(href: string, from: string, site: string): string {
  const { href: address } = new URL(href, site + from);
  if (!address.startsWith(site)) return address;
  const path = address.slice(site.length);
  return path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
}

import { readTags, type Attribute } from './tags.ts';

const names = /^(?:href|src|action|formaction|poster|(?:image)?srcset|data-(?:[a-z-]+-)?(?:href|src))$/;

/** Tells whether an attribute holds an address. Of `data-…` those do whose name ends in `href` or `src`, as `data-script-src`. */
export const holdsAddress = (attribute: Attribute): boolean => names.test(attribute.name);

/**
 * Replaces every address in the tags of a page, and leaves every other byte as it is.
 * @param change gives the new address; both are written as in the markup, `&` as `&amp;`
 */
export function mapAddresses(html: string, change: (address: string) => string): string {
  const found: Attribute[] = [];
  readTags(html, { tag: (_, attributes) => found.push(...attributes.filter(holdsAddress)) });
  return replaceAddresses(html, found, change);
}

/**
 * Replaces the addresses of a page that has been read already.
 * @param found the attributes that hold an address, in their order
 * @param change gives the new address, as in `mapAddresses`
 */
export function replaceAddresses(html: string, found: Attribute[], change: (address: string) => string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { name, value, start, end: next } of found) {
    pieces.push(html.slice(end, start), name.endsWith('srcset') ? mapCandidates(value, change) : change(value));
    end = next;
  }
  return [...pieces, html.slice(end)].join('');
}

/** Replaces the address in every `url(…)` of a stylesheet. */
export const mapStyleAddresses = (css: string, change: (address: string) => string): string =>
  css.replaceAll(
    /url\((['"]?)([^'")]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${change(address)}${quote})`,
  );

/** Replaces the addresses of a `srcset`, `a.png 1x, b.png 2x`: the first word of each candidate. */
const mapCandidates = (list: string, change: (address: string) => string) =>
  list
    .split(',')
    .map((candidate) => candidate.replace(/\S+/, (address) => change(address)))
    .join(',');

import { readTags, type Attribute } from './tags.ts';

const names = /^(?:href|src|action|formaction|poster|(?:image)?srcset|data-(?:[a-z-]+-)?(?:href|src))$/;

/** `data-…` holds an address when its name ends in `href` or `src`, as `data-href` and `data-script-src` do. */
export const holdsAddress = (attribute: Attribute): boolean => names.test(attribute.name);

/**
 * Passes every address of a page's tags through a function, and leaves every other byte as it is.
 * @param change what to write instead of an address; both as they stand in the markup, `&` as `&amp;`
 */
export function mapAddresses(html: string, change: (address: string) => string): string {
  const found: Attribute[] = [];
  readTags(html, { tag: (_, attributes) => found.push(...attributes.filter(holdsAddress)) });
  return replaceAddresses(html, found, change);
}

/**
 * The same for whoever has read the page already.
 * @param found the attributes that hold an address, in their order
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

/** The same for the `url(…)` of a stylesheet. */
export const mapStyleAddresses = (css: string, change: (address: string) => string): string =>
  css.replaceAll(
    /url\((['"]?)([^'")]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${change(address)}${quote})`,
  );

/** `a.png 1x, b.png 2x`: the address is the first word of each. */
const mapCandidates = (list: string, change: (address: string) => string) =>
  list
    .split(',')
    .map((candidate) => candidate.replace(/\S+/, (address) => change(address)))
    .join(',');

import { Parser } from 'htmlparser2';

/** `data-…` holds an address when its name ends in `href` or `src`, as `data-href` and `data-script-src` do. */
const one = /(\s(?:data-(?:[a-z-]+-)?)?(?:href|src)|\s(?:action|formaction|poster))="([^"]*)"/g;
const several = /(\s(?:image)?srcset)="([^"]*)"/g;

/**
 * Passes every address of a page's tags through a function, and leaves every other byte as it is.
 * @param change what to write instead of an address; both as they stand in the markup, `&` as `&amp;`
 */
export function mapAddresses(html: string, change: (address: string) => string): string {
  return openTags(html)
    .map(({ before, tag }) => {
      const mapped = tag
        .replaceAll(one, (_, name: string, address: string) => `${name}="${change(address)}"`)
        .replaceAll(several, (_, name: string, list: string) => `${name}="${mapCandidates(list, change)}"`);
      return before + mapped;
    })
    .join('');
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
    .map((candidate) => candidate.replace(/\S+/, change))
    .join(',');

/** The page in pieces: each opening tag with the text before it, the end of the page with an empty tag. */
function openTags(html: string): { before: string; tag: string }[] {
  const pieces: { before: string; tag: string }[] = [];
  let end = 0;
  const parser = new Parser({
    onopentag(_name, _attributes, implied) {
      if (implied) return;
      const start = parser.startIndex;
      pieces.push({ before: html.slice(end, start), tag: html.slice(start, parser.endIndex + 1) });
      end = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return [...pieces, { before: html.slice(end), tag: '' }];
}

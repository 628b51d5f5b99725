import { Parser } from 'htmlparser2';

/** `data-…` holds an address when its name ends in `href` or `src`, as `data-href` and `data-script-src` do. */
const one = /(\s(?:data-(?:[a-z-]+-)?)?(?:href|src)|\s(?:action|formaction|poster))="([^"]*)"/g;
const several = /(\s(?:image)?srcset)="([^"]*)"/g;

/** The attributes that those two find, and `data-…`. */
const holds = /^(?:href|src|action|formaction|poster|srcset|imagesrcset|data-.*(?:href|src))$/;

/**
 * Passes every address of a page's tags through a function, and leaves every other byte as it is.
 * @param change what to write instead of an address; both as they stand in the markup, `&` as `&amp;`
 */
export function mapAddresses(html: string, change: (address: string) => string): string {
  const mapper = addressMapper(html, change);
  const parser: Parser = new Parser({
    onopentag(_, attributes, implied) {
      mapper.onopentag(parser, attributes, implied);
    },
  });
  parser.end(html);
  return mapper.result();
}

/** The same for whoever reads the page anyway: it wants to be told of each opening tag. */
export function addressMapper(html: string, change: (address: string) => string) {
  const pieces: string[] = [];
  let end = 0;
  return {
    onopentag(parser: Parser, attributes: Record<string, string>, implied: boolean): void {
      if (implied || !Object.keys(attributes).some((name) => holds.test(name))) return;
      const tag = html.slice(parser.startIndex, parser.endIndex + 1);
      const mapped = tag
        .replaceAll(one, (_, name: string, address: string) => `${name}="${change(address)}"`)
        .replaceAll(several, (_, name: string, list: string) => `${name}="${mapCandidates(list, change)}"`);
      pieces.push(html.slice(end, parser.startIndex), mapped);
      end = parser.endIndex + 1;
    },
    result: (): string => [...pieces, html.slice(end)].join(''),
  };
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

import { Parser } from 'htmlparser2';
import { contentSecurityPolicy, type Inline } from '../csp.ts';
import { addressMapper } from './addresses.ts';
import { inspector, type Allowed } from './inspect.ts';

/** A page as it is published, and what the checks of the whole site need to know of it. */
export interface Page {
  html: string;
  /** Every address in its tags, once, as it was before `change`. */
  addresses: string[];
  /** What a link's `#` may name. */
  ids: string[];
  inline: Inline;
  /** What no page of the site may have, as `has …: …`. */
  problems: string[];
}

/**
 * Finishes a rendered page in one reading: its addresses changed, its Content-Security-Policy in it.
 * @param change what to write instead of an address
 */
export function finishPage(html: string, change: (address: string) => string, allowed: Allowed): Page {
  const addresses = new Set<string>();
  const ids = new Set<string>();
  const look = inspector(allowed);
  const mapper = addressMapper(html, (address) => {
    addresses.add(address.replaceAll('&amp;', '&'));
    return change(address);
  });

  const parser: Parser = new Parser({
    onopentag(name, attributes, implied) {
      look.onopentag(name, attributes);
      if (attributes.id !== undefined) ids.add(attributes.id);
      mapper.onopentag(parser, attributes, implied);
    },
    ontext: look.ontext,
    onclosetag: look.onclosetag,
  });
  parser.end(html);

  const { inline, problems } = look.result();
  return {
    html: withPolicy(mapper.result(), contentSecurityPolicy(inline)),
    addresses: [...addresses],
    ids: [...ids],
    inline,
    problems,
  };
}

/** Behind the character set, which must come first, and before everything that it is about. */
const withPolicy = (html: string, policy: string) =>
  html.replace('<meta charset="utf-8">', `$&<meta http-equiv="Content-Security-Policy" content="${policy}">`);

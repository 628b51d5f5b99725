import { contentSecurityPolicy, type Inline } from '../site/csp.ts';
import { holdsAddress, replaceAddresses } from './addresses.ts';
import { inspector, type Allowed } from './inspect.ts';
import { readTags, type Attribute } from './tags.ts';

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
  const found: Attribute[] = [];
  const ids: string[] = [];
  const look = inspector(allowed);
  readTags(html, {
    ...look,
    tag(name, attributes) {
      look.tag(name, attributes);
      for (const attribute of attributes) {
        if (attribute.name === 'id') ids.push(attribute.value);
        else if (holdsAddress(attribute)) found.push(attribute);
      }
    },
  });

  const changed = new Map<string, string>();
  const finished = replaceAddresses(html, found, (address) => {
    const known = changed.get(address) ?? change(address);
    changed.set(address, known);
    return known;
  });
  const { inline, problems } = look.result();
  return {
    html: withPolicy(finished, contentSecurityPolicy(inline)),
    addresses: [...changed.keys()].map((address) => address.replaceAll('&amp;', '&')),
    ids,
    inline,
    problems,
  };
}

/** Behind the character set, which must come first, and before everything that it is about. */
const withPolicy = (html: string, policy: string) =>
  html.replace(
    '<meta charset="utf-8">',
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );

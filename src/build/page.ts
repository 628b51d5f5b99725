import { contentSecurityPolicy, type Inline } from '../site/csp.ts';
import { holdsAddress, replaceAddresses } from './addresses.ts';
import { inspector, type Allowed } from './inspect.ts';
import { readTags, type Attribute } from './tags.ts';

/** A page as it is published, with what the checks of the whole site need to know of it. */
export interface Page {
  html: string;
  /** Every address in its tags, once, as it was before `change`. */
  addresses: string[];
  /** Every id, which a link may name after `#`. */
  ids: string[];
  inline: Inline;
  /** A message, `has …: …`, for each thing that no page of the site may have. */
  problems: string[];
}

/**
 * Finishes a rendered page in one reading: replaces its addresses, and puts its Content-Security-Policy into it.
 * @param change gives what to write instead of an address
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

/** Writes the policy behind the character set, which must come first, and before everything that the policy governs. */
const withPolicy = (html: string, policy: string) =>
  html.replace(
    '<meta charset="utf-8">',
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );

import { cite } from '~/site/cite';
import { citation } from './rfc';

/** What a reference is not looked for in: links, headings and listings; code, which may name a field; any other tag. */
const parts = new RegExp(
  `<(a|h[1-6]|pre|figure)\\b[^]*?</\\1>|<code>([A-Za-z][A-Za-z0-9-]*)</code>|<code>[^]*?</code>|<[^>]*>|${citation.source}`,
  'g',
);

const link = (spec: string, html: string) => `<a class="rfc" href="${cite(spec).url}">${html}</a>`;

/**
 * Makes links of what rendered prose cites: `RFC 9110 15.5.2` leads to that section, and the name of a header field, the
 * first time in a section of the page, to the section that defines it.
 * @param definedIn gives the RFC section of a field
 */
export function linkReferences(html: string, definedIn: (field: string) => string | undefined): string {
  const seen = new Set<string>();
  return html.replaceAll(parts, (part, tag: string | undefined, name: string | undefined) => {
    if (part.startsWith('RFC ')) return link(part, part);
    if (tag === 'h2') seen.clear();
    const spec = name === undefined || seen.has(name) ? undefined : definedIn(name);
    if (name === undefined || spec === undefined) return part;
    seen.add(name);
    return link(spec, part);
  });
}

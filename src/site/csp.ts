import { createHash } from 'node:crypto';

/** Scripts and styles that stand in a page itself, as their text. */
export interface Inline {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * What a page of the site may load and do: its own files, and of what stands in the page itself only the texts given.
 * Trusted Types: a script's address comes from a policy named `wirecodes`, which each classic script makes for itself.
 */
export function contentSecurityPolicy({ scripts, styles }: Inline): string {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hashes(scripts)],
    'style-src': ["'self'", ...hashes(styles)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['wirecodes', "'allow-duplicates'"],
  })
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The same for a response header, which can also say what a page cannot say of itself: that nobody may frame it. */
export const headerPolicy = (inline: Inline): string => `${contentSecurityPolicy(inline)}; frame-ancestors 'none'`;

const hashes = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).toSorted();

import { globSync, readFileSync } from 'node:fs';
import { citation } from '../src/text/rfc.ts';

/** Where the keywords of the cited sections are kept. */
export const requirements = 'data/requirements.yaml';

/** Every RFC section that a file under `content/` or the list of names cites, as `RFC 9110 15.5.2`, with the files that do. */
export function cited(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of globSync(['content/**/*.{yaml,md,mdx}', 'data/names.yaml'])) {
    for (const [spec] of readFileSync(file, 'utf8').matchAll(citation))
      found.set(spec, (found.get(spec) ?? new Set()).add(file));
  }
  return found;
}

import type { Status } from '~/model/status';
import { defaultLocale, statusPath } from '~/site/paths';

/**
 * The codes of its own protocol that a status is not to be confused with, as its text says under "## confused": their
 * ids, in the order of the text. Each names the other, too, and the two stand side by side on a page of theirs.
 */
export function rivalsOf({ id, protocol, texts }: Status): string[] {
  const { sections = '' } = texts[defaultLocale] ?? {};
  const [, section = ''] = /<h2 id="confused"[^]*?<\/h2>([^]*?)(?=<h2 |$)/.exec(sections) ?? [];
  const own = statusPath(defaultLocale, protocol);
  const named = [...section.matchAll(/href="([^"#]+)/g)].flatMap(([, address = '']) =>
    address.startsWith(own) ? `${protocol}/${address.slice(own.length, -1)}` : [],
  );
  return [...new Set(named)].filter((other) => other !== id);
}

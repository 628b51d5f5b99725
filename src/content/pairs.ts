import { statusPath } from '~/site/paths';
import type { Status } from '~/model/status';
import { rivalsOf } from './rivals';

/** Two codes of a protocol that are taken for each other, the lower first. */
export interface Pair {
  /** `http/401+403`: the address after the locale. */
  id: string;
  both: [Status, Status];
}

const pairOf = (one: Status, other: Status): Pair => {
  const both = [one, other].toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })) as Pair['both'];
  return { id: `${one.protocol}/${both.map(({ stem }) => stem).join('+')}`, both };
};

/**
 * The pairs of which a status is one, in the order of its text. Where codes of two protocols are confused, they share
 * the number, and the page of that number tells them apart.
 * @param statusOf gives the status of an id
 */
export const pairsWith = (status: Status, statusOf: (id: string) => Status | undefined): Pair[] =>
  rivalsOf(status).flatMap((id) => {
    const rival = statusOf(id);
    return rival ? [pairOf(status, rival)] : [];
  });

/** Every pair once. */
export function allPairs(statuses: Status[], statusOf: (id: string) => Status | undefined): Pair[] {
  const pairs = statuses.flatMap((status) => pairsWith(status, statusOf));
  return [...new Map(pairs.map((pair) => [pair.id, pair])).values()];
}

/** What a status asks to tell whether it is a rival instead, as HTML: what stands behind the rival's number under "## confused". */
export function questionOf({ texts }: Status, rival: Status, locale: string): string | undefined {
  const { sections = '' } = texts[locale] ?? {};
  const [, section = ''] = /<h2 id="confused"[^]*?<\/h2>([^]*?)(?=<h2 |$)/.exec(sections) ?? [];
  const address = `href="${statusPath(locale, rival.id)}"`;
  const item = [...section.matchAll(/<li>([^]*?)<\/li>/g)].find(([, html = '']) => html.includes(address))?.[1];
  return item?.replace(/^(?:<a [^>]*>[^<]*<\/a>(?:, )?)+:\s*/, '').trim();
}

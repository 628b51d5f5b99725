import type { Pair } from '~/content/pairs';
import { useStrings } from '~/i18n';
import type { Status } from '~/model/status';
import { unescape } from '~/text/highlight';
import { pagePath, statusPath } from './paths';
import { phraseIn } from './titles';

/**
 * Puts behind each item of "confused" a link to the page where its codes stand side by side.
 * @param html rendered sections
 * @param pairs those of the status whose sections they are
 */
export function linkPairs(html: string, pairs: Pair[], locale: string): string {
  const start = html.indexOf('<h2 id="confused"');
  const { compare } = useStrings(locale);
  const left = new Set(pairs);
  return (
    html.slice(0, start) +
    html.slice(start).replaceAll(/<li>([^]*?)<\/li>/g, (item, inner: string) => {
      const named = [...left].filter(({ both }) =>
        both.some(({ id }) => inner.includes(`href="${statusPath(locale, id)}"`)),
      );
      for (const pair of named) left.delete(pair);
      const links = named.map(
        ({ id, both: [one, other] }) =>
          ` <a class="pair" href="${pagePath(locale, id)}">${compare.link(one.code, other.code)}</a>`,
      );
      return links.length > 0 ? `<li>${inner}${links.join('')}</li>` : item;
    })
  );
}

/** The text of rendered HTML, on one line. */
const plain = (html: string) =>
  unescape(html.replaceAll(/<[^>]*>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of rendered HTML up to its first full stop or question mark. */
const firstSentence = (html: string) => /^.*?[.?](?= |$)/.exec(plain(html))?.[0] ?? plain(html);

/**
 * What a list of results shows of a pair: its names and the first question that fits beside them.
 * @param questions what each asks to tell whether it is the other, as HTML
 */
export function describePair(
  { both: [one, other] }: Pair,
  questions: readonly (string | undefined)[],
  locale: string,
): string {
  const { compare, summaryLength } = useStrings(locale);
  const asked = (rival: Status, question: string | undefined) =>
    question === undefined ? [] : [`${rival.code}: ${firstSentence(question)}`];
  const first = asked(other, questions[0]);
  const second = asked(one, questions[1]);
  const named = compare.names(`${one.code} ${phraseIn(locale, one)}`, `${other.code} ${phraseIn(locale, other)}`);
  // Two long names leave no room for what the page is: the numbers are enough beside them in its title.
  const names = `${named}. ${compare.facts}`.length > summaryLength ? compare.names(one.code, other.code) : named;
  const candidates = [[...first, ...second], first, second]
    .filter((parts) => parts.length > 0)
    .map((parts) => [`${names}.`, ...parts].join(' '));
  return candidates.find((text) => text.length <= summaryLength) ?? `${names}. ${compare.facts}`;
}

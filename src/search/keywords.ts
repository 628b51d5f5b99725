import type { Status } from '~/model/status';
import { withoutParticle } from './particles';
import { sentencesOf } from './facts';

/** Forms of Korean verbs, which people do not search for. */
const verbal =
  /[가-힣](?:[다며던한된할린낸든친긴었였았했됐갔왔렸혔졌겼셨니]|[어아해려]서|려고|하고|하지|지만|거나|려면|으면|다면|[어아]야|지는|않게|하[게기])$/;

/**
 * The words that tell a status's text from the others' in one language: in many places of it, in few other texts.
 * @param most how many words of each
 * @param known what the search knows of a status without them, in small letters: its words are left out
 * @returns by status id, the most telling first
 */
export function keywords(
  statuses: Status[],
  locale: string,
  most: number,
  known: (status: Status) => string,
): Map<string, string[]> {
  const texts = statuses.map((status) => ({ status, counts: count(status, locale) }));
  const spread = new Map<string, number>();
  for (const { counts } of texts) for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);

  return new Map(
    texts.map(({ status, counts }) => {
      const elsewhere = known(status);
      const words = [...counts]
        .filter(([word]) => !elsewhere.includes(word))
        .map(([word, count]) => ({ word, weight: count * Math.log(statuses.length / (spread.get(word) ?? 1)) }))
        .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
      return [status.id, words.slice(0, most).map(({ word }) => word)];
    }),
  );
}

/** How often each word stands in a status's text; one of the summary counts as five. Numbers are left out: they name other statuses. */
function count(status: Status, locale: string): Map<string, number> {
  const text = status.texts[locale];
  const counts = new Map<string, number>();
  const add = (words: string, times: number) => {
    for (const word of words.toLowerCase().match(/[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|(?:(?![a-z])\p{L})+/gu) ?? []) {
      const noun = withoutParticle(word);
      const key = /[가-힣]/.test(word) && noun.length < 2 ? word : noun;
      if (verbal.test(key)) continue;
      if (key.length > 2 || /[가-힣]{2}/.test(key)) counts.set(key, (counts.get(key) ?? 0) + times);
    }
  };
  if (!text) return counts;
  add([text.summary, ...sentencesOf(status)].join(' '), 5);
  const prose = `${text.lead} ${text.sections}`.replaceAll(/<pre[\s\S]*?<\/pre>|<h2[\s\S]*?<\/h2>/g, ' ');
  add(prose.replaceAll(/<[^>]+>|&\w+;/g, ' '), 1);
  // Messages of real servers are what people paste.
  for (const [, code = ''] of prose.matchAll(/<code>([^<]* [^<]*)<\/code>/g)) add(code.replaceAll(/&\w+;/g, ' '), 2);
  return counts;
}

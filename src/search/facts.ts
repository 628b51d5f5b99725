import { guides } from '~/content';
import { useStrings } from '~/i18n';
import { protocols } from '~/protocols';
import type { Status } from '~/model/status';

/** What a protocol's own facts show as it is on the wire, by the key of the row. */
const rowsOf = (status: Status) =>
  (protocols.get(status.protocol)?.glance(status) ?? []).map(({ term, values }) => ({
    term,
    // A code of another protocol has an entry of its own, and so has the status.
    codes: values.flatMap((value) =>
      'code' in value && value.in === undefined && !value.shared && value.code !== status.code ? value.code : [],
    ),
  }));

const isSentence = (code: string) => code.split(' ').length > 2;

/** Sentences among the facts: a reply text. They are too long for the index; their words are keywords. */
export const sentencesOf = (status: Status): string[] =>
  rowsOf(status).flatMap(({ codes }) => codes.filter(isSentence));

/**
 * What the facts of a status bring to the search, by field.
 * @param phrases how many owners of the number bring their phrase; of the others the product's name is enough
 */
export function factsOf(status: Status, locale: string, phrases: number): Record<string, string[]> {
  const texts: Record<string, string[]> = {
    alias: status.aliases.map(({ name }) => name),
    vendor: status.uses.map(({ vendor, name }, place) =>
      place >= phrases || name === status.name ? vendor : `${vendor}: ${name}`,
    ),
    header: status.headers.map(({ name }) => name),
    class: [guides.get(`${status.protocol}.${locale}`)?.classes[status.class] ?? ''],
    standing: status.standing === 'standard' ? [] : [useStrings(locale).standing[status.standing]],
  };
  for (const { term, codes } of rowsOf(status)) {
    const short = [...codes, ...(term === 'enhanced' ? quoted(status) : [])].filter((code) => !isSentence(code));
    if (short.length > 0) texts[term] = byMentions(status, [...(texts[term] ?? []), ...short]);
  }
  return Object.fromEntries(Object.entries(texts).filter(([, all]) => all.length > 0));
}

/** Enhanced status codes that the pages of the status quote beyond its facts: a product's own, as in `5.7.139`. */
const quoted = ({ texts }: Status) =>
  Object.values(texts).flatMap(({ lead, sections }) =>
    [...`${lead}${sections}`.matchAll(/<code>([^<]*)<\/code>/g)].flatMap(
      ([, code = '']) => code.match(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g) ?? [],
    ),
  );

/** First what the pages of the status speak of most. */
function byMentions({ texts }: Status, codes: string[]): string[] {
  const prose = Object.values(texts)
    .map(({ lead, sections }) => lead + sections)
    .join(' ');
  const mentions = (code: string) =>
    prose.split(new RegExp(`(?<![\\w.])${code.replaceAll(/\W/g, '\\$&')}(?![\\w.]*\\w)`)).length;
  return [...new Set(codes)].toSorted((a, b) => mentions(b) - mentions(a));
}

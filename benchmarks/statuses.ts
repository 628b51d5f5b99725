import { statuses } from '~/content';
import { rivalsOf } from '~/content/rivals';
import type { Status } from '~/model/status';
import { beside } from '~/text/beside';
import { randomNumbers } from './random';

/**
 * Statuses that do not exist, as many as wanted, for measuring: facts of a real one, and names and texts that are mixed of
 * the words of all real ones. The same count gives the same statuses.
 */
export function mixedStatuses(count: number): Status[] {
  const random = randomNumbers(1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const wordsOf = (text: (status: Status) => string) => statuses.flatMap((status) => text(status).split(' '));
  const locales = Object.keys(statuses[0]!.texts);
  const names = wordsOf(({ name }) => name);
  const titles = new Map(locales.map((locale) => [locale, wordsOf(({ texts }) => texts[locale]!.title)]));
  const summaries = new Map(locales.map((locale) => [locale, wordsOf(({ texts }) => texts[locale]!.summary)]));
  const places = new Map(statuses.map(({ id }, place) => [id, place]));
  const distances = statuses.flatMap((status, place) => rivalsOf(status).map((id) => places.get(id)! - place));
  const mix = (text: string, words: readonly string[], part: number) =>
    text
      .split(' ')
      .map((word) => (random() < part ? pick(words) : word))
      .join(' ');

  const classOf = ({ protocol, code }: Status) => `${protocol}/${code.charAt(0)}`;
  const models = Array.from({ length: count }, () => pick(statuses)).toSorted((a, b) =>
    classOf(a) < classOf(b) ? -1 : 1,
  );
  const codeOf = (index: number) => `${models[index]!.code.charAt(0)}${String(index).padStart(2, '0')}`;
  /** Rivals as many as the real status has, as far away as real ones are. */
  const rivals = (model: Status, index: number) =>
    rivalsOf(model).flatMap(() => {
      const other = index + pick(distances);
      return models[other]?.protocol === model.protocol ? `<a href="/${model.protocol}/${codeOf(other)}/"></a>` : [];
    });
  return models.map((model, index) => {
    const code = codeOf(index);
    const confused = `<h2 id="confused"></h2>${rivals(model, index).join('')}`;
    const name = mix(model.name, names, 1);
    const texts = Object.entries(model.texts).map(([locale, text]) => [
      locale,
      {
        ...text,
        title: titleOf(model.name, text.title, name, (words) => mix(words, titles.get(locale)!, 1)),
        summary: mix(text.summary, summaries.get(locale)!, 0.5),
        lead: mix(text.lead, summaries.get(locale)!, 0.5),
        sections: text.sections.replace(/<h2 id="confused"[^]*$/, confused),
      },
    ]);
    return {
      ...model,
      id: `${model.protocol}/${code}`,
      stem: code,
      code,
      name,
      aliases: model.aliases.map((alias) => ({ ...alias, name: mix(alias.name, names, 1) })),
      uses: model.uses.map((use) => ({ ...use, name: use.name === model.name ? name : mix(use.name, names, 1) })),
      texts: Object.fromEntries(texts) as Status['texts'],
    };
  });
}

/** A title that is to a made phrase what the model's is to its own: the phrase, the phrase with more words, or others. */
function titleOf(phrase: string, title: string, made: string, mix: (words: string) => string): string {
  const more = beside(phrase, title);
  if (more === '') return made;
  return more === title ? mix(title) : `${made} ${mix(more)}`;
}

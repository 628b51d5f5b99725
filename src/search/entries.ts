import { guides, headingsOf, pages, statuses } from '~/content';
import { sectionsOf } from '~/content/sections';
import { stacks } from '~/protocols/stacks';
import { locales, useStrings } from '~/i18n';
import { defaultLocale, statusPath } from '~/site/paths';
import { protocols } from '~/protocols';
import type { Status } from '~/model/status';
import { beside } from '~/text/beside';
import type { Entry } from './columns';
import { factsOf } from './facts';
import { keywords } from './keywords';

/** Everything that the search of a language finds: the pages, then the statuses in their order. */
export function searchEntries(locale: string): Entry[] {
  const entries = statusEntries(statuses, locale);
  // Every page leads to a guide.
  const most = Math.max(...entries.map(({ links }) => links));
  return [...pageEntries(locale, most), ...entries];
}

/** The more statuses there are, the less each brings beyond its names and facts: it keeps the index small. */
const share = (all: Status[], total: number) => Math.max(1, Math.min(12, Math.floor(total / all.length)));

/**
 * The entries of statuses: their names in every language, and the facts and words that find them.
 * @param locale the language of labels and words
 */
export function statusEntries(all: Status[], locale: string): Entry[] {
  const linked = linksTo(all);
  const found = all.map((status): [status: Status, entry: Entry] => {
    const { id, code, kind, name, texts } = status;
    // In another language a title that begins with the phrase finds no more than the phrase.
    const titles = Object.entries(texts).filter(([language, { title }]) =>
      language === locale ? title !== name : beside(name, title) === title,
    );
    const entry: Entry = {
      path: id,
      protocol: protocols.get(status.protocol)?.name ?? '',
      code,
      kind,
      links: linked.get(id) ?? 0,
      names: { wire: name, ...Object.fromEntries(titles.map(([language, { title }]) => [language, title])) },
      texts: factsOf(status, locale, share(all, 1000)),
    };
    return [status, entry];
  });

  const known = new Map(
    found.map(([{ id }, { names, texts }]) => [
      id,
      [...Object.values(names), ...Object.values(texts).flat()].join(' ').toLowerCase(),
    ]),
  );
  const words = keywords(all, locale, share(all, 1500), ({ id }) => known.get(id) ?? '');
  return found.map(([{ id }, entry]) => ({ ...entry, texts: { ...entry.texts, word: words.get(id) ?? [] } }));
}

/** By the id of a status, how many texts in the default language lead to it. */
function linksTo(all: Status[]): Map<string, number> {
  const ids = new Map(all.map(({ id }) => [statusPath(defaultLocale, id), id]));
  const linked = new Map<string, number>();
  for (const { texts } of all) {
    const { lead = '', sections = '' } = texts[defaultLocale] ?? {};
    const addresses = [...`${lead}${sections}`.matchAll(/href="([^"#]+)/g)].map(([, address = '']) => address);
    for (const address of new Set(addresses)) {
      const id = ids.get(address);
      if (id !== undefined) linked.set(id, (linked.get(id) ?? 0) + 1);
    }
  }
  return linked;
}

/** The entries of pages that are no status: guides, other pages, their sections, and the frameworks. */
function pageEntries(locale: string, linksToGuide: number): Entry[] {
  const entry = (
    path: string,
    protocol: string,
    names: (locale: string) => string | undefined,
    page: string[],
    links = 0,
  ): Entry => ({
    path,
    protocol,
    code: '',
    kind: 'neutral',
    links,
    names: Object.fromEntries(locales.map((language) => [language, names(language) ?? ''])),
    texts: { page },
  });

  const texts = ['index', ...protocols.keys(), 'about'].flatMap((page) => {
    const path = page === 'index' ? '' : page;
    const protocol = protocols.get(page)?.name ?? '';
    const titleIn = (language: string) =>
      (guides.get(`${page}.${language}`) ?? pages.get(`${page}.${language}`))?.title;
    return [
      ...(page === 'index' ? [] : [entry(path, protocol, titleIn, [], linksToGuide)]),
      ...sectionsOf(`${page}.${locale}`).map((key) =>
        entry(`${path}#${key}`, protocol, (language) => headingsOf(page, language)[key], [titleIn(locale) ?? '']),
      ),
    ];
  });
  const lists = [
    entry('codes', '', (language) => useStrings(language).codes.title, []),
    entry('frameworks', '', (language) => useStrings(language).proof.index.title, []),
  ];
  const ofStacks = [...stacks].map(([id, { name }]) =>
    entry(`frameworks/${id}`, '', (language) => useStrings(language).proof.title(name), []),
  );
  return [...texts, ...lists, ...ofStacks];
}

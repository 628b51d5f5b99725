import { guides, headingsOf, pages, providers, statuses, statusesOf } from '~/content';
import { linesOf } from '~/content/providers';
import { rivalsOf } from '~/content/rivals';
import { sectionsOf } from '~/content/sections';
import { stacks } from '~/protocols/stacks';
import { locales, useStrings } from '~/i18n';
import { cite } from '~/site/cite';
import { defaultLocale, statusPath } from '~/site/paths';
import { protocols } from '~/protocols';
import { mocksOf } from '~/protocols/mocks';
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

/** What stays of a line's words: its beginning tells it from the others. */
const longestLine = 64;

/** The words of a line as they are searched: without what varies and without numbers, to the end of a word. */
const wordsOfLine = (words: string) =>
  new RegExp(`^.{0,${String(longestLine)}}(?![^ ])`)
    .exec(
      words
        .replaceAll(/<[^>]*>|https?:\S+|(?<![^ (#])\d[\d.]*(?![^ ),.])/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )?.[0]
    .trim() ?? '';

/** The pages of mail providers, and the lines that stand on them: more than all else, and wanted by whoever pastes one. */
export const lineEntries = (locale: string): Entry[] =>
  [...providers.values()].flatMap((provider) => {
    const page = `providers/${provider.id}`;
    const own = { protocol: '', code: '', kind: 'neutral', wires: '', links: 0, rivals: [] };
    const titles = locales.map((language) => [
      language,
      useStrings(language).providers.title(provider.name[language] ?? ''),
    ]);
    return [
      { ...own, path: page, names: Object.fromEntries(titles) as Record<string, string>, texts: {} },
      ...linesOf(provider).map(({ line: { words, marker }, page: path, anchor }) => ({
        ...own,
        path: `${path}#${anchor}`,
        names: { wire: wordsOfLine(words) },
        texts: {
          ...(marker !== undefined && { alias: marker.split(', ') }),
          page: [provider.name[locale] ?? ''],
        },
      })),
    ];
  });

/** The more statuses there are, the less each brings beyond its names and facts: it keeps the index small. */
const share = (all: Status[], total: number, least = 0) =>
  Math.max(least, Math.min(12, Math.floor(total / all.length) - 1));

/**
 * The entries of statuses: their names in every language, and the facts and words that find them.
 * @param locale the language of labels and words
 */
export function statusEntries(all: Status[], locale: string): Entry[] {
  const linked = linksTo(all);
  const rows = new Map(all.map(({ id }, row) => [id, row]));
  const found = all.map((status): [status: Status, entry: Entry] => {
    const { id, code, kind, name, texts } = status;
    // In another language a title that begins with the phrase finds no more than the phrase.
    const titles = Object.entries(texts).filter(([language, { title }]) =>
      language === locale ? title !== name : share(all, 1950) > 0 && beside(name, title) === title,
    );
    const entry: Entry = {
      path: id,
      protocol: protocols.get(status.protocol)?.name ?? '',
      code,
      kind,
      wires: mocksOf(status)
        .map(({ wire }) => wire)
        .join(' '),
      links: linked.get(id) ?? 0,
      rivals: rivalsOf(status)
        .filter((other) => (rows.get(other) ?? -1) > (rows.get(id) ?? 0))
        .slice(0, share(all, 1700, 1)),
      names: { wire: name, ...Object.fromEntries(titles.map(([language, { title }]) => [language, title])) },
      texts: factsOf(status, locale, share(all, 1150)),
    };
    return [status, entry];
  });

  const known = new Map(
    found.map(([{ id }, { names, texts }]) => [
      id,
      [...Object.values(names), ...Object.values(texts).flat()].join(' ').toLowerCase(),
    ]),
  );
  const words = keywords(all, locale, share(all, 1950), ({ id }) => known.get(id) ?? '');
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
    wires: '',
    links,
    rivals: [],
    names: Object.fromEntries(locales.map((language) => [language, names(language) ?? ''])),
    texts: { page },
  });

  const texts = ['index', ...protocols.keys(), 'about', 'providers'].flatMap((page) => {
    const path = page === 'index' ? '' : page;
    const protocol = protocols.get(page)?.name ?? '';
    const titleIn = (language: string) =>
      (guides.get(`${page}.${language}`) ?? pages.get(`${page}.${language}`))?.title;
    return [
      ...(page === 'index' ? [] : [entry(path, protocol, titleIn, [], linksToGuide)]),
      ...classEntries(page, locale),
      ...sectionsOf(`${page}.${locale}`).map((key) =>
        entry(`${path}#${key}`, protocol, (language) => headingsOf(page, language)[key], [titleIn(locale) ?? '']),
      ),
    ];
  });
  const lists = [
    entry('codes', '', (language) => useStrings(language).codes.title, []),
    entry('frameworks', '', (language) => useStrings(language).proof.index.title, []),
  ];
  const ofStacks = [...stacks].map(([id, { name, wire }]) => ({
    ...entry(`frameworks/${id}`, '', (language) => useStrings(language).proof.title(name), []),
    wires: wire,
    texts: { alias: [name] },
  }));
  return [...texts, ...lists, ...ofStacks];
}

/** The entries of classes that a number names, `5xx`: sections of their protocol's index. */
const classEntries = (id: string, locale: string): Entry[] =>
  Object.entries(protocols.get(id)?.classes ?? {}).flatMap(([key, { kind, spec }]) => {
    // A class without codes has no section.
    if (!statusesOf(id).some((status) => status.class === key)) return [];
    const labels = locales.map((language) => [language, guides.get(`${id}.${language}`)?.classes[key] ?? ''] as const);
    const [code] = /^\d[a-z]{2}(?= )/.exec(labels[0]?.[1] ?? '') ?? [];
    if (code === undefined) return [];
    const { document, section } = cite(spec);
    return {
      path: `${id}#class-${key}`,
      protocol: protocols.get(id)?.name ?? '',
      code,
      kind,
      wires: '',
      links: 0,
      rivals: [],
      names: Object.fromEntries(labels.map(([language, label]) => [language, label.slice(code.length).trim()])),
      texts: { page: [guides.get(`${id}.${locale}`)?.title ?? ''], spec: [`${document} ${section}`] },
    };
  });

import type { Rule } from '../rule';
import { pageNames } from '../sort';

export default {
  reads: 'names',
  says: 'Every status, guide and page has a text in every language.',
  find: ({ facts, texts, pages }, { protocols, locales }) => {
    const there = new Set([
      ...texts.map(({ id, locale }) => `${id}.${locale}`),
      ...pages.map(({ name, locale }) => `${name}.${locale}`),
    ]);
    const missing = (id: string, ending: string) =>
      [...locales.keys()]
        .filter((locale) => !there.has(`${id}.${locale}`))
        .map((locale) => ({
          file: `content/${id}.${locale}.${ending}`,
          text: 'is missing: write it, every language has each text',
        }));
    return [
      ...facts.flatMap(({ id }) => missing(id, 'md')),
      ...[...pageNames, ...protocols.keys()].flatMap((name) => missing(name, 'mdx')),
    ];
  },
} satisfies Rule;

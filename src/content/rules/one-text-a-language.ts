import type { Rule } from '../rule';

export default {
  reads: 'names',
  says: 'A status, guide or page has one text in a language.',
  find: ({ texts, pages }) => {
    const first = new Map<string, string>();
    const all = [...texts, ...pages.map(({ file, name, locale }) => ({ file, id: name, locale }))];
    return all.flatMap(({ file, id, locale }) => {
      const other = first.get(`${id}.${locale}`);
      if (other !== undefined) return [{ file, text: `is the same text as ${other}: remove one` }];
      first.set(`${id}.${locale}`, file);
      return [];
    });
  },
} satisfies Rule;

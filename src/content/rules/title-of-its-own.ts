import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'Two codes of a protocol never have the same title in a language: a list would not tell them apart.',
  find: ({ texts }) => {
    const first = new Map<string, string>();
    return texts.flatMap(({ id, locale, file, matter: { title }, place }) => {
      const key = `${id.split('/')[0] ?? ''} ${locale} ${title}`;
      const other = first.get(key);
      first.set(key, other ?? file);
      return other === undefined
        ? []
        : [
            place({
              key: 'title',
              text: `title is that of ${other} too, and a list does not tell them apart: add what differs, as in "(temporary)" and "(permanent)"`,
            }),
          ];
    });
  },
} satisfies Rule;

import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'Two statuses of a protocol have titles of their own, where the title is ours and not the phrase of the specification.',
  find: ({ statuses, texts }) => {
    const facts = new Map(statuses.map(({ status }) => [status.id, status]));
    const first = new Map<string, string>();
    return texts.flatMap(({ id, locale, file, matter: { title }, place }) => {
      const status = facts.get(id);
      if (!status || status.name === title) return [];
      const key = `${status.protocol} ${locale} ${title}`;
      const other = first.get(key);
      first.set(key, other ?? file);
      return other === undefined
        ? []
        : [
            place({
              key: 'title',
              text: `title is that of ${other} too, and a list does not tell them apart: add what differs, as in (일시) and (영구)`,
            }),
          ];
    });
  },
} satisfies Rule;

import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'No two statuses have the same summary.',
  find: ({ texts }) => {
    const first = new Map<string, string>();
    return texts.flatMap(({ file, matter: { summary }, place }) => {
      const other = first.get(summary);
      first.set(summary, other ?? file);
      return other === undefined
        ? []
        : [place({ key: 'summary', text: `summary is that of ${other} too: write what tells the two apart` })];
    });
  },
} satisfies Rule;

import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'Each protocol has two to seven codes beside its name on the home page.',
  find: ({ home: { codes, place } }, { protocols }) =>
    [...protocols].flatMap(([id, { name }]) => {
      const count = codes.known.filter((code) => code.startsWith(`${id}/`)).length;
      return count >= 2 && count <= 7
        ? []
        : [
            place({
              key: 'known',
              text: `known: names ${String(count)} of the codes of ${name}: name two to seven, the best-known first`,
            }),
          ];
    }),
} satisfies Rule;

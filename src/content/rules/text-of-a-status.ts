import type { Rule } from '../rule';

export default {
  reads: 'names',
  says: 'A text belongs to a status, which has its facts.',
  find: ({ facts, texts }) => {
    const ids = new Set(facts.map(({ id }) => id));
    return texts
      .filter(({ id }) => !ids.has(id))
      .map(({ file, id }) => ({ file, text: `belongs to no status: add content/${id}.yaml, or mend the name` }));
  },
} satisfies Rule;

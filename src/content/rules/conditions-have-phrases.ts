import { sameKeys } from '../keys';
import type { Rule } from '../rule';

export default {
  reads: 'text',
  says: 'A text has a phrase for each condition of the facts, and none besides.',
  find: ({ matter }, status) => {
    if (!status) return [];
    const keys = status.headers.flatMap(({ condition }) => condition ?? []);
    return sameKeys('conditions', matter.conditions, keys);
  },
} satisfies Rule;

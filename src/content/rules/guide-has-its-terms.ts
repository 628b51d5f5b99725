import { sameKeys } from '../keys';
import type { Rule } from '../rule';

export default {
  reads: 'guide',
  says: 'A guide has a word for each term of its protocol.',
  find: ({ matter }, protocol) => sameKeys('terms', matter.terms, protocol.terms),
} satisfies Rule;

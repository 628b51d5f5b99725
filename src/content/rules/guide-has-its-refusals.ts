import { sameKeys } from '../keys';
import type { Rule } from '../rule';

export default {
  reads: 'guide',
  says: 'A guide has a sentence for each refusal of its wire.',
  find: ({ id, matter }, _, { wires }) => sameKeys('refusals', matter.refusals, wires.get(id)?.refusals ?? []),
} satisfies Rule;

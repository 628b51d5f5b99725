import { sameKeys } from '../keys';
import type { Rule } from '../rule';

export default {
  reads: 'guide',
  says: 'A guide has a word for each class of its protocol.',
  find: ({ matter }, protocol) => sameKeys('classes', matter.classes, Object.keys(protocol.classes)),
} satisfies Rule;

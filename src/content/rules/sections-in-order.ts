import type { Rule } from '../rule';
import { statusSections } from '../sort';

export default {
  reads: 'text',
  says: 'A status has its four sections, each once, in their order.',
  find: ({ sections }) => {
    // A heading that is none of them is told at its line; where it stands in the place of one, there is no more to tell.
    const right = (key: string, index: number) => key === statusSections[index] || !statusSections.includes(key);
    if (sections.length === statusSections.length && sections.every(right)) return [];
    const found = sections.join(', ') || '(none)';
    return [{ text: `has the sections ${found}: write ${statusSections.join(', ')}, each once, in this order` }];
  },
} satisfies Rule;

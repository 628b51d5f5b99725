import type { Rule } from '../rule';

const text = 'spec is missing: name the section that defines the registered code, or write "registered: false"';

export default {
  reads: 'facts',
  says: 'A registered code has a section that defines it.',
  find: ({ registered, spec }) => (registered && spec.length === 0 ? [{ key: 'spec', text }] : []),
} satisfies Rule;

import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'What only its protocol asks of a status holds: `check` in src/protocols/<protocol>/protocol.ts.',
  find: (status, { check }) => (check?.(status) ?? []).map((text) => ({ key: /^\w+/.exec(text)?.[0] ?? '', text })),
} satisfies Rule;

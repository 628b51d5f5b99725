import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'A header field that every response must have has a value in ours.',
  find: ({ headers }) =>
    headers
      .filter(({ level, condition, example }) => level === 'MUST' && !condition && !example)
      .map(({ name }) => ({
        key: 'headers',
        text: `headers: ${name} is required (MUST) and has no example value: add "example:"`,
      })),
} satisfies Rule;

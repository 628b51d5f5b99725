import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'A code that is not registered has somebody who uses it.',
  find: ({ registered, uses }) =>
    registered || uses.length > 0
      ? []
      : [{ key: 'uses', text: 'uses is missing: name who uses the unregistered code' }],
} satisfies Rule;

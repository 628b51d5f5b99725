import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'A temporary registration has a day on which it ends, and no other has.',
  find: ({ standing, expires }) => {
    if (standing === 'temporary' && expires === undefined)
      return [{ key: 'standing', text: 'standing is "temporary", and nothing says until when: add "expires:"' }];
    if (standing !== 'temporary' && expires !== undefined) {
      const text = 'expires is the end of a temporary registration: add "standing: temporary", or remove it';
      return [{ key: 'expires', text }];
    }
    return [];
  },
} satisfies Rule;

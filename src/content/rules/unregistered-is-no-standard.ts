import type { Rule } from '../rule';

/** What a registry or a specification says of a code. */
const ofRegistries = new Set(['standard', 'experimental', 'temporary', 'reserved']);

export default {
  reads: 'facts',
  says: 'The standing of a code that is not registered is none that a registration gives, and "unofficial" is its own.',
  find: ({ registered, standing }) => {
    if (!registered && ofRegistries.has(standing)) {
      const text = `standing is "${standing}", and the code is not registered: write "standing: unofficial"`;
      return [{ key: 'standing', text }];
    }
    if (registered && standing === 'unofficial')
      return [
        { key: 'standing', text: 'standing is "unofficial", and the code is registered: add "registered: false"' },
      ];
    return [];
  },
} satisfies Rule;

import type { Rule } from '../rule';
import { heard } from '../words';

export default {
  reads: 'text',
  says: 'An English text has no Hangul outside of code.',
  find: (source) =>
    source.locale === 'en'
      ? heard(source).flatMap(({ text, ...place }) =>
          (text.match(/\p{Script=Hangul}+/gu) ?? []).map((word) => ({
            ...place,
            text: `has "${word}": write it in English`,
          })),
        )
      : [],
} satisfies Rule;

import type { Rule } from '../rule';
import { heard } from '../words';

export default {
  reads: 'prose',
  says: 'A Korean text has no English sentence outside of code.',
  find: (source) =>
    source.locale === 'ko'
      ? heard(source).flatMap(({ text, ...place }) =>
          (text.match(/[A-Za-z][A-Za-z ,;'’-]{45,}/g) ?? []).map((sentence) => ({
            ...place,
            text: `has an English sentence, "${sentence}": write it in Korean, or as code`,
          })),
        )
      : [],
} satisfies Rule;

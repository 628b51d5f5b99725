import { glossary } from '../lists';
import type { Rule } from '../rule';
import { heard } from '../words';

export default {
  reads: 'prose',
  says: 'A Korean text has no word that the glossary avoids.',
  find: (source) =>
    source.locale === 'ko'
      ? heard(source).flatMap(({ text, ...place }) =>
          glossary().flatMap(({ ko, avoid }) =>
            avoid
              .filter((word) => text.includes(word))
              .map((word) => ({ ...place, text: `has "${word}", which the glossary avoids: write ${ko}` })),
          ),
        )
      : [],
} satisfies Rule;

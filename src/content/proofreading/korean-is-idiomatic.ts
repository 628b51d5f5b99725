import { koreanFaults } from '~/text/korean';
import type { Rule } from '../rule';
import { heard } from '../words';

export default {
  reads: 'prose',
  says: 'A Korean text has no word or ending that a rule can hear to be translated.',
  find: (source) =>
    source.locale === 'ko'
      ? heard(source).flatMap(({ text, ...place }) => koreanFaults(text).map((fault) => ({ ...place, text: fault })))
      : [],
} satisfies Rule;

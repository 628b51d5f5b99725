import { around } from '~/text/korean';
import { section, spoken } from '../markdown';
import type { Rule } from '../rule';

export default {
  reads: 'text',
  says: 'Under "## confused", where two codes are near, a Korean text does not say "this code".',
  find: ({ locale, body }) =>
    locale === 'ko'
      ? spoken(section(body, 'confused'))
          .split('\n')
          .flatMap((line, index) => {
            const hit = /이 (?:코드|번호)(?!입)[가-힣]*/.exec(line);
            return hit
              ? [
                  {
                    line: index + 1,
                    text: `has "${around(line, hit.index, hit[0])}": write the number of the code that is meant`,
                  },
                ]
              : [];
          })
      : [],
} satisfies Rule;

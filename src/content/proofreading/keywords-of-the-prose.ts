import { citation, keywordsOf } from '~/text/rfc';
import { hasKeyword } from '../keywords';
import { pieces, withoutFences } from '../markdown';
import type { Rule } from '../rule';

export default {
  reads: 'prose',
  says: 'Every MUST, SHOULD and MAY of a text has the section beside it in which it stands.',
  find: ({ body }) =>
    pieces(withoutFences(body).replaceAll(/`[^`]*`/g, '`'), /\n\s*\n|\n(?=[-|] )/)
      // The texts of drafts and of Microsoft are not read: their section has to stand there, and no more is known.
      .filter(({ text }) => !/(?:draft-[\w-]+|\[?MS-[A-Z]+\]?) \d/.test(text))
      .flatMap(({ text, line }) => {
        const cited = text.match(citation) ?? [];
        return keywordsOf(text)
          .filter((keyword) => !cited.some((spec) => hasKeyword(spec, keyword)))
          .map((keyword) => ({
            line,
            text: `has ${keyword} and beside it no section with it, in "${text}": cite the section, or write it without capitals`,
          }));
      }),
} satisfies Rule;

import { strengths, hasKeyword } from '../keywords';
import type { Level, Spec } from '~/model/schema';
import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'Every MUST, SHOULD and MAY of the facts stands in the section that is cited for it.',
  find: ({ headers, own }) => {
    const { content } = own as { content?: { level?: Level; spec?: Spec } };
    return [
      ...headers.map((header) => ({ key: 'headers', ...header })),
      ...(content ? [{ key: 'content', ...content }] : []),
    ].flatMap(({ key, level, spec }) =>
      typeof spec === 'string' && level !== undefined && strengths.flat().includes(level) && !hasKeyword(spec, level)
        ? [{ key, text: `${key}: ${spec} has no ${level}: mend the level or the section` }]
        : [],
    );
  },
} satisfies Rule;

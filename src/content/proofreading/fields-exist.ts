import { codeSpans, fences, matches } from '../markdown';
import { names, namesFile } from '../lists';
import type { Rule } from '../rule';

/** What a reader takes for the name of a header field. */
const hyphenated = /(?<![\w./$@-])[A-Z][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)+(?![\w-])/g;

export default {
  reads: 'prose',
  says: 'Every header field that a text names or an example of HTTP has exists.',
  find: ({ body }) => {
    const { fields, others } = names();
    const inExamples = fences(body, 'http').flatMap(({ text, line }) =>
      matches(text, /^[A-Za-z][\w-]*(?=: )/gm).map((found) => ({ text: found.text, line: line + found.line - 1 })),
    );
    const inText = codeSpans(body)
      .flatMap(({ text, line }) => matches(text, hyphenated).map((found) => ({ ...found, line })))
      .filter(({ text }) => !(text in others));
    return [...inExamples, ...inText]
      .filter(({ text }) => !(text in fields))
      .map(({ text, line }) => ({ line, text: unknown(text) }));
  },
} satisfies Rule;

const unknown = (name: string) =>
  `names ${name}, which is not in ${namesFile}: mend its spelling, or add it there with the document that defines it`;

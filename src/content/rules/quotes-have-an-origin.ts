import type { Rule } from '../rule';
import { quotedInProse, tablesIn } from '../wordings';

/** Two words or more; a number with its enhanced code, `550 5.7.1`, is none. */
const isSentence = (text: string) => text.includes(' ') && /[A-Za-z]{2}/.test(text);

export default {
  reads: 'text',
  says: 'What is quoted under `when` has an origin among the wordings of the facts, or is said to be typed.',
  find: ({ body }, status) => {
    if (status === undefined) return [];
    const wordings = new Set(status.wordings.map(({ text }) => text));
    const typed = new Set(status.typed);
    return [
      ...tablesIn(body, 'when').flatMap(([, ...rows]) =>
        rows.flatMap(({ line, words }) => (words === undefined ? [] : [{ text: words, line }])),
      ),
      ...quotedInProse(body, 'when').filter(({ text }) => isSentence(text) && !typed.has(text)),
    ]
      .filter(({ text }) => !wordings.has(text))
      .map(({ text, line }) => ({
        line,
        text: `quotes \`${text}\` under "## when" and the facts do not say where it comes from: add it to "wordings" with its run or source, or to "typed" where people write it, as a command or a setting`,
      }));
  },
} satisfies Rule;

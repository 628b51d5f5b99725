import type { Rule } from '../rule';

/** Ends that make half a sentence of it. */
const halfSentence = /(?:에|에서|에게|으로|때|면서|하며)$/;

export default {
  reads: 'text',
  says: 'The sender of a Korean text is a noun.',
  find: ({ locale, matter: { sender } }) =>
    locale === 'ko' && halfSentence.test(sender)
      ? [
          {
            key: 'sender',
            text: `sender "${sender}" ends as half a sentence: write a noun, with the command in brackets, as in 메일 제출 서버(AUTH)`,
          },
        ]
      : [],
} satisfies Rule;

import { matches, withoutFences } from '../markdown';
import { particles, withParticle } from '~/text/particle';
import type { Rule } from '../rule';

export default {
  reads: 'prose',
  says: 'A particle follows the sound of the number or the word in capitals before it.',
  find: ({ locale, matter, body }) =>
    locale === 'ko'
      ? [
          ...Object.entries(matter).flatMap(([key, text]: [string, unknown]) =>
            typeof text === 'string' ? wrong(text).map((found) => ({ key, text: found.text })) : [],
          ),
          ...wrong(withoutFences(body)),
        ]
      : [],
} satisfies Rule;

/** A number or a word in capitals, what closes it, and the Hangul that hangs on it. */
const hanging = /(?<![\w.-])([1-9]\d\d|[A-Z]{2,})(?:`|\]\([^)]*\)|\*\*)?([가-힣]+)(?![가-힣])/g;

/** Numbers and words in capitals with the wrong particle. */
const wrong = (text: string) =>
  matches(text, hanging).flatMap(({ text: whole, line }) => {
    const [, word = '', rest = ''] = new RegExp(hanging.source).exec(whole) ?? [];
    const particle = particles.find((forms) => forms.split('/').includes(rest));
    const right = particle === undefined ? word + rest : withParticle(word, particle);
    return right === word + rest ? [] : [{ line, text: `has "${whole}": write ${right}` }];
  });

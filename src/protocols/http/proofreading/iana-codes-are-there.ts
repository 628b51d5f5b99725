import { registeredByHttp } from '../iana';
import type { Rule } from '~/content/rule';

export default {
  reads: 'content',
  says: 'Every HTTP code that IANA lists is there.',
  find: ({ names: { facts } }) => {
    const there = new Set(facts.map(({ id }) => id));
    return [...registeredByHttp]
      .map((code) => `http/${String(code)}`)
      .filter((id) => !there.has(id))
      .map((id) => ({
        file: `content/${id}.yaml`,
        text: 'is missing, and IANA lists the code: add it with its texts',
      }));
  },
} satisfies Rule;

import type { Rule } from '../rule';
import { quotedIn } from '../wordings';

export default {
  reads: 'text',
  says: 'Each wording of the facts, and what is typed, is quoted under `when`, in every language in the same words.',
  find: ({ body }, status) => {
    const quoted = new Set(quotedIn(body, 'when'));
    const facts = { wordings: (status?.wordings ?? []).map(({ text }) => text), typed: status?.typed ?? [] };
    return Object.entries(facts).flatMap(([key, texts]) =>
      texts
        .filter((text) => !quoted.has(text))
        .map((text) => ({
          text: `does not quote \`${text}\` under "## when", which the facts have under "${key}": quote it in these words, or mend the facts`,
        })),
    );
  },
} satisfies Rule;

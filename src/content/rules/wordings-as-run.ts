import { isSaid, runs } from '~/proofs/runs';
import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'Words that are said to be run stand in the record of the scenario.',
  find: ({ wordings }) =>
    wordings.flatMap(({ text, run: scenario }) => {
      if (scenario === undefined) return [];
      const run = runs.get(scenario);
      const fault =
        run === undefined
          ? `there is no scenario ${scenario}: write one in scenarios/servers/, or name the source`
          : isSaid(text, run.said)
            ? undefined
            : `"${text}" is not what ${scenario} recorded: mend the words here and in every text, or run npm run scenarios`;
      return fault === undefined ? [] : [{ key: 'wordings', text: `wordings: ${fault}` }];
    }),
} satisfies Rule;

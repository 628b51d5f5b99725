import { names, namesFile } from '~/content/lists';
import type { Rule } from '~/content/rule';

export default {
  reads: 'facts',
  says: 'Every header field of the facts of an HTTP status exists.',
  find: ({ protocol, headers }) =>
    protocol === 'http'
      ? headers
          .filter(({ name }) => !(name in names().fields))
          .map(({ name }) => ({
            key: 'headers',
            text: `headers: ${name} is not in ${namesFile}: mend its spelling, or add it there with the document that defines it`,
          }))
      : [],
} satisfies Rule;

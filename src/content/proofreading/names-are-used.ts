import { names, namesFile } from '../lists';
import type { Rule } from '../rule';
import { isProvider } from '../sort';

export default {
  reads: 'content',
  says: 'The list of names holds nothing that no page names.',
  find: ({ files, statuses }) => {
    const all = Object.entries(files)
      .map(([file, text]) => (/\.mdx?$/.test(file) || isProvider(file) ? text : ''))
      .join('\n');
    const inFacts = new Set(statuses.flatMap(({ status }) => status.headers.map(({ name }) => name)));
    return Object.entries(names()).flatMap(([list, entries]) =>
      Object.keys(entries)
        .filter((name) => !all.includes(name) && !inFacts.has(name))
        .map((name) => ({ file: namesFile, text: `${list} has ${name}, which no page names: remove it` })),
    );
  },
} satisfies Rule;

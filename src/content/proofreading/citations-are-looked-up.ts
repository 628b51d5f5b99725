import { citation } from '~/text/rfc';
import { namesText, requirements, requirementsFile } from '../lists';
import { matches } from '../markdown';
import type { Rule } from '../rule';

const mend = 'run npm run requirements -- <folder with the RFC texts>';

export default {
  reads: 'content',
  says: 'The keywords of every section that the content cites have been looked up, and of no other.',
  find: ({ files }) => {
    const known = requirements();
    const cited = Object.entries({ ...files, ...namesText() }).flatMap(([file, text]) =>
      matches(text, citation).map(({ text: spec, line }) => ({ file, line, spec })),
    );
    const used = new Set(cited.map(({ spec }) => spec));
    return [
      ...cited
        .filter(({ spec }) => !(spec in known))
        .map(({ file, line, spec }) => ({
          file,
          line,
          text: `cites ${spec}, which was not looked up: mend it, or ${mend}`,
        })),
      ...Object.keys(known)
        .filter((spec) => !used.has(spec))
        .map((spec) => ({ file: requirementsFile, text: `has ${spec}, which nothing cites: remove it, or ${mend}` })),
    ];
  },
} satisfies Rule;

import type { Rule } from '../rule';
import { quotedInProse, tablesIn } from '../wordings';

/** As many wordings as prose may quote. */
const most = 2;

export default {
  reads: 'text',
  says: 'Three or more wordings under `when` are a table: who sent them, the words, what they mean.',
  find: ({ locale, body }, status, { locales }) => {
    const header = locales.get(locale)?.wordings ?? [];
    const first = `| ${header.join(' | ')} |`;
    const known = new Set((status?.wordings ?? []).map(({ text }) => text));
    const inProse = new Set(quotedInProse(body, 'when').flatMap(({ text }) => (known.has(text) ? [text] : [])));
    return [
      ...(inProse.size > most
        ? [
            {
              text: `quotes ${String(inProse.size)} wordings under "## when" outside of a table: write a table that begins with ${first}`,
            },
          ]
        : []),
      ...tablesIn(body, 'when').flatMap(([head, ...rows]) => [
        ...(head && head.cells.join('|') !== header.join('|')
          ? [{ line: head.line, text: `has a table under "## when" that begins otherwise: write ${first}` }]
          : []),
        ...rows.flatMap(({ line, cells, words }) =>
          cells.length !== header.length || cells.includes('') || words === undefined
            ? [
                {
                  line,
                  text: 'has a row that is not three cells with one wording: write who sent it, the words between backticks, the meaning',
                },
              ]
            : [],
        ),
      ]),
    ];
  },
} satisfies Rule;

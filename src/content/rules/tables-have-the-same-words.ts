import type { Rule } from '../rule';
import { tablesIn, type Row } from '../wordings';

export default {
  reads: 'languages',
  says: 'The tables of wordings have the same words in the same rows in every language.',
  find: ([first, ...others]) => {
    const right = rowsOf(first?.body ?? '');
    return others.flatMap(({ body, place }) => {
      const rows = rowsOf(body);
      const at = Array.from({ length: Math.max(right.length, rows.length) }).findIndex((_, index) =>
        differ(rows[index], right[index]),
      );
      return at < 0
        ? []
        : [
            place({
              line: rows[at]?.line,
              text: `has ${quoted(rows[at])} in row ${String(at + 1)} of its table of wordings, and ${first?.file ?? ''} has ${quoted(right[at])}: write the same rows in both`,
            }),
          ];
    });
  },
} satisfies Rule;

const rowsOf = (body: string) => tablesIn(body, 'when').flatMap(([, ...rows]) => rows);

/** A row without words has other faults, which are told. */
const differ = (one: Row | undefined, other: Row | undefined) =>
  one === undefined || other === undefined
    ? one !== other
    : one.words !== undefined && other.words !== undefined && one.words !== other.words;

const quoted = (row: Row | undefined) =>
  row === undefined ? 'nothing' : row.words === undefined ? 'not one wording' : `\`${row.words}\``;

import type { Status } from '~/model/status';
import { codeOn } from '~/protocols/mocks';
import type { Verdict } from './record';
import type { Proof } from './records';

/** Handlers that did the same. */
export interface Group {
  /** `undefined`: not yet run. */
  verdict: Verdict | undefined;
  /** The lines that came, with `…` for the code, where they differ from the page in the same way; otherwise nothing. */
  shape: string | undefined;
  statuses: Status[];
}

/** What differs in the same way so often is said once. */
const often = 8;

/**
 * Parts what is worth a row of its own from what is said of many codes at once.
 * @param proofs those that have a handler
 * @param linesOf the lines of a record that carry a code
 */
export function groupProofs(
  proofs: Proof[],
  linesOf: (seen: NonNullable<Proof['seen']>) => string[],
): { rows: Proof[]; groups: Group[] } {
  const shapeOf = ({ mock, seen }: Proof) =>
    seen && seen.verdict !== 'exact' ? linesOf(seen).join(' ').replaceAll(codeOn(mock), '…') : undefined;
  const alike = Map.groupBy(proofs, (proof) => JSON.stringify([proof.seen?.verdict, shapeOf(proof)]));
  const rows = new Set<Proof>();
  const groups: Group[] = [];
  for (const same of alike.values()) {
    const [{ seen } = { seen: undefined }] = same;
    const agrees = seen === undefined || seen.verdict === 'exact';
    if (!agrees && same.length < often) for (const proof of same) rows.add(proof);
    else {
      groups.push({
        verdict: seen?.verdict,
        shape: same[0] && shapeOf(same[0]),
        statuses: [...new Set(same.map(({ mock: { status } }) => status))],
      });
    }
  }
  groups.sort((a, b) => b.statuses.length - a.statuses.length);
  return { rows: proofs.filter((proof) => rows.has(proof)), groups };
}

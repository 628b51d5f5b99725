import type { Proof } from '~/proofs/records';
import type { HttpExchange } from './exchange';
import type { Seen } from './record';

/** Fields that the response asked for, in lower case. */
const asked = ({ mock: { exchange } }: Proof<HttpExchange, Seen>) =>
  new Set((exchange.final ?? exchange.interim[0])?.headers.map(([name]) => name.toLowerCase()));

/** Field names that a stack sends without being asked, by how often, with the number of responses that carried each. */
export function addedFields(proofs: Proof<HttpExchange, Seen>[]): { field: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const proof of proofs) {
    const expected = asked(proof);
    const names = new Set(
      proof.seen?.headers.map(([name]) => name).filter((name) => !expected.has(name.toLowerCase())),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([field, count]) => ({ field, count }))
    .sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1));
}

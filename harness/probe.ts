import type { Judgement } from '../src/proofs/record.ts';
import type { Need } from './host.ts';

/** What the harness asks with on one wire: the default export of `src/protocols/<id>/probe.ts`. */
export interface Probe<Exchange = unknown, Seen = unknown> {
  /**
   * Asks once as the exchange says, and waits for everything that comes.
   * @throws Error with the code ECONNREFUSED while nobody listens there
   */
  ask: (at: URL, exchange: Exchange) => Promise<Seen>;
  judge: (exchange: Exchange, seen: Seen) => Judgement;
  /** What a record keeps of it: JSON, the same in each run. */
  keep: (seen: Seen) => object;
  /** The programs that the stub and the clients are run with, the clients' first. */
  programs: (Need & { name: string })[];
  /** What the clients are run with, so that it prints to a pipe what it prints to a terminal. */
  env?: Record<string, string>;
  /** What that changes, as a sentence of the record. */
  wrapper: string;
}

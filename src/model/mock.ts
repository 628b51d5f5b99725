import type { Status } from './status';

/** A status on a wire, at one moment where the wire has several: what a mock page shows, and the harness proves. */
export interface Mock<Exchange = unknown> {
  status: Status;
  /** The name of the wire's room: `http`. */
  wire: string;
  /** When the code comes: a key of the wire's `moments`; absent where the wire has none. */
  moment?: string;
  exchange: Exchange;
}

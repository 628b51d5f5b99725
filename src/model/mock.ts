import type { Status } from './status';

/** A status on a wire: one section of a mock page. */
export interface Mock<Exchange = unknown> {
  status: Status;
  /** The name of the wire's room: `http`. */
  wire: string;
  exchange: Exchange;
}

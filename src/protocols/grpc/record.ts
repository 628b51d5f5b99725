import type { Field } from './exchange.ts';

/** What the probe keeps of an answer in a record. */
export interface Seen {
  /** The fields of the first HEADERS frame, in their order; none where no answer came. */
  headers: Field[];
  /** Whether that frame ended the stream: "Trailers-Only". */
  trailersOnly: boolean;
  /** All that the DATA frames hold, in hex. */
  data: string;
  /** The fields of the last HEADERS frame, where it is another. */
  trailers: Field[];
  /** The error code of RST_STREAM, where the server sent one. */
  reset: number | null;
}

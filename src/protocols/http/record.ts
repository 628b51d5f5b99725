import type { Field } from './exchange';

/** How the end of the content was known: RFC 9112 6.3. */
export type Framing = 'none' | 'chunked' | 'content-length' | 'close';

export interface SeenHead {
  /** The status line as it came; where there is no phrase it ends in a space. */
  line: string;
  headers: Field[];
}

/** What a record keeps of what came over HTTP. */
export interface Seen {
  /** What the specification forbids and a client survives. */
  warnings: string[];
  interim: SeenHead[];
  /** The final status line; `null` where none came. */
  line: string | null;
  headers: Field[];
  /** As text; `null` where there are no bytes. */
  content: string | null;
  framing: Framing;
  connection: 'kept' | 'closed';
}

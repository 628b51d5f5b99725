import type { Framing, SeenHead } from './record.ts';

interface SeenFinal extends SeenHead {
  content: Buffer;
  framing: Framing;
}

/** What a server put on the connection for one request. */
export interface Answer {
  /** Heads of the interim responses (1xx) in their order; after a 101 no other comes. */
  interim: SeenHead[];
  final: SeenFinal | null;
  /** Whether the server answered another request on the same connection. */
  connection: 'kept' | 'closed';
  /** What keeps a client from reading the message: each breaks RFC 9112, or leaves the client waiting. */
  violations: string[];
  /** What the specification forbids and a client survives. */
  warnings: string[];
}

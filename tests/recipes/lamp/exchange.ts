/** What passes on a connection, as `dist/mocks.json` holds it. */
export interface LampExchange {
  /** What the client says. */
  command: string;
  /** What the lamp answers: `+OK the lamp is on`. */
  answer: string;
}

/** What the probe keeps of an answer in a record. */
export interface LampSeen {
  /** The line, without its end; `null` where none came. */
  answer: string | null;
  /** Whether the server ended the connection behind it. */
  closed: boolean;
}

/** What passed at one step, as a record keeps it. */
export interface SeenStep {
  /** When: as in the exchange. */
  when: string;
  /** The client's lines. */
  sends: string[];
  /** The bytes that came, a line end as it was. */
  came: string;
}

/** What a record keeps of a session over SMTP. */
export interface Seen {
  /** From the greeting on, as far as it came. */
  steps: SeenStep[];
  /** The place among the steps of the one that should bring the code; the session may have ended before. */
  at: number;
  /** Whether the server ended the connection. */
  closed: boolean;
}

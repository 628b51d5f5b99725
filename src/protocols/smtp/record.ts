/** What a record keeps of a session over SMTP. */
export interface Seen {
  /** From the greeting on, as far as it came: when, the client's lines, and the bytes that came. */
  steps: [when: string, sent: string, came: string][];
  /** The place among the steps of the one that should bring the code; the session may have ended before. */
  at: number;
  /** Whether the server ended the connection. */
  closed: boolean;
}

import type { Language } from '~/text/highlight';
import type { Status } from './status';

/** Why there is nothing to send, or no snippet that sends it: a key of `refusals` in the guide of the wire's protocol. */
export interface Refusal {
  refusal: string;
}

/** One side's lines; `side` is the letter it is told apart by, `C` or `S`. */
export interface Turn {
  side: 'C' | 'S';
  lines: string[];
  /** Which of the lines carry the code, by their place. */
  points: number[];
}

/** A source to paste. */
export interface Source {
  lang: Language;
  text: string;
}

/** A command that asks the stub, and what it does then. */
export interface Client extends Source {
  /** The program: `swaks`. */
  name: string;
  /** Its standard output; CRLF, and line ends at the end, do not count. */
  prints: string;
  /** Its standard error, where it says something. */
  complains?: string;
  /** Its exit code. */
  exit: number;
}

/** What a stack put on the wire, as a page shows it. */
export interface Recorded {
  /** The lines that carry a code, the last one that of the answer; none where nothing came. */
  lines: string[];
  /** Everything that came, line by line. */
  text: string;
  /** Whether the server ended the connection. */
  closed: boolean;
}

/** How a code travels in a protocol: the default export of `src/protocols/<id>/wire.ts`. */
export interface Wire<Exchange = unknown, Seen = unknown> {
  /** The heading of its section on a mock page: `SMTP`. */
  name: string;
  /** Where the stub listens on 127.0.0.1. */
  port: number;
  /** The address at which a probe asks the stub: `http://127.0.0.1:8000/endpoint`. */
  at: (port: string) => string;
  /** Keys of the sentences that the guide of its protocol must have: why it, or one of its stacks, refuses. */
  refusals: readonly string[];
  /**
   * When a code may come, for a protocol that answers more than one thing: keys in the order of a session, and the same
   * with the usual one first. A page shows a key as it is, or the word that the guide has for the term `at-<key>`.
   */
  moments?: (status: Status) => { keys: readonly string[]; ranked: readonly string[] };
  /**
   * What passes for a status, from first to last: plain JSON, which travels in `dist/mocks.json`.
   * @param statusOf gives another status by its id, `http/404`
   * @param moment one of `moments`; `''` where the wire has none
   */
  exchange: (status: Status, statusOf: (id: string) => Status | undefined, moment: string) => Exchange | Refusal;
  /** The exchange as a reader sees it. */
  transcript: (exchange: Exchange) => Turn[];
  /**
   * Shell lines that serve exactly the exchange on loopback, with nothing but Python 3's standard library.
   * @param port written as it is: a number, or what stands for one
   */
  stub: (exchange: Exchange, port: string) => Source;
  /** The commands that ask the stub, the one to show first at the front. */
  clients: (exchange: Exchange, port: string) => Client[];
  /** @param seen what the probe of this wire kept in a record */
  recorded: (seen: Seen) => Recorded;
}

/** Checks a wire against its own types while writing; gives it to the registry, which knows no exchange from another. */
export function defineWire<Exchange, Seen>(wire: Wire<Exchange, Seen>): Wire {
  return wire as unknown as Wire;
}

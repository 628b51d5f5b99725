import type { Language } from '~/text/highlight';
import type { Refusal } from './wire';

/** A library with its server: the default export of `src/protocols/<wire>/stacks/<id>/snippet.ts`. */
export interface Stack<Exchange = unknown> {
  /** Place among the tabs of its wire; no two have the same, and 4.5 stands between 4 and 5. */
  order: number;
  /** `Go net/http` */
  name: string;
  /** The part of the name that tells it apart where there is little room: `Go`; all of it by default. */
  short?: string;
  /** The server that the library is run on: `gunicorn`. */
  server: string;
  /** Language of the snippet, for the highlighter. */
  lang: Language;
  /** Where the snippet goes in a project. */
  file: string;
  /** The snippet that sends the exchange, without a line break at its end; or why there is none. */
  snippet: (exchange: Exchange) => string | Refusal;
}

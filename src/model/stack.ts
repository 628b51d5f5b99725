import type { Language } from '~/text/highlight';
import type { HttpResponse } from '~/protocols/http/wire';

/** Why a stack has no snippet for a response; the sentence stands in `src/i18n/<locale>.ts`. */
export type Refusal = 'interim' | 'switching' | 'silence' | 'hop-by-hop' | 'out-of-range';

/** What varies from framework to framework: `snippet.ts` in a folder each. */
export interface Framework {
  /** Place among the tabs. */
  order: number;
  /** `Go net/http` */
  name: string;
  /** The server that the framework is run on, which writes the status line: `gunicorn`. */
  server: string;
  /** Language of the snippet, for the highlighter. */
  lang: Language;
  /** Where the snippet goes in a project. */
  file: string;
  /** The snippet that sends the response, without a line break at its end; or why there is none. */
  snippet: (response: HttpResponse) => string | { refusal: Refusal };
  /** The reason phrase that the server writes for this status whatever the snippet wants; `''` where it writes none. */
  phrase: (status: number, reason: string) => string;
  /** The server sends `100 Continue` itself once the handler reads the content. */
  continues?: boolean;
}

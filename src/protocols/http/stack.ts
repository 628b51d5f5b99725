import type { Stack } from '~/model/stack';
import type { HttpExchange } from './exchange';

/** What varies from one web framework to another. */
export interface HttpStack extends Stack<HttpExchange> {
  /** The reason phrase that the server writes for this status whatever the snippet wants; `''` where it writes none. */
  phrase: (status: number, reason: string) => string;
  /** The server sends `100 Continue` itself once the handler reads the content. */
  continues?: boolean;
}

import type { Mock } from '~/model/mock';
import type { Status } from '~/model/status';
import type { HttpExchange } from '~/protocols/http/exchange';
import { mockWith } from '~/protocols/mocks';

/** The HTTP exchange of a status of the site, `undefined` where it has none. */
export function responseOf(status: Status): HttpExchange | undefined {
  return (mockWith('http', status) as Mock<HttpExchange> | undefined)?.exchange;
}

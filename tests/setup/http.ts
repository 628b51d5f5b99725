import type { Mock } from '~/model/mock';
import type { Status } from '~/model/status';
import type { HttpExchange } from '~/protocols/http/exchange';
import type { HttpStack } from '~/protocols/http/stack';
import wire from '~/protocols/http/wire';
import { stacksOn } from '~/protocols/stacks';

/** The stacks of HTTP by id, with what only they have. */
export const httpStacks = new Map(stacksOn('http') as unknown as [string, HttpStack][]);

/** What a made-up status has that the wire of HTTP looks at. */
export type Made = Pick<Status, 'protocol' | 'code' | 'name' | 'kind' | 'headers' | 'own'>;

/**
 * The exchange of HTTP for a status, or `undefined` where it refuses.
 * @param registered the status that HTTP has for the same number
 */
export function exchangeFor(status: Made, registered?: Pick<Status, 'headers' | 'own'>): HttpExchange | undefined {
  const http = registered && ({ registered: true, ...registered } as Status);
  const exchange = wire.exchange(status as Status, () => http, '') as object;
  return 'refusal' in exchange ? undefined : (exchange as HttpExchange);
}

/** A mock on the wire of HTTP for an exchange, with a made-up status. */
export const mockFor = (exchange: HttpExchange): Mock<HttpExchange> => ({
  status: { id: 'http/200' } as Status,
  wire: 'http',
  exchange,
});

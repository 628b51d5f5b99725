import type { APIRoute } from 'astro';
import { statuses } from '~/content';
import type { Mock } from '~/model/mock';
import { mockWith } from '~/protocols/mocks';
import { browserResponse } from './browser';
import type { HttpExchange } from './exchange';

/** One file for each mock page whose response a service worker can give. */
export function getStaticPaths() {
  return statuses.flatMap((status) => {
    const mock = mockWith('http', status);
    if (!mock) return [];
    const props = browserResponse((mock as Mock<HttpExchange>).exchange);
    return 'response' in props ? [{ params: { protocol: status.protocol, code: status.stem }, props }] : [];
  });
}

/** The request of a mock page and the response to it: what the service worker answers at the address without `.json`. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props), { headers: { 'Content-Type': 'application/json' } });

import type { APIRoute } from 'astro';
import { browserResponse } from '~/protocols/http/browser';
import { responseOf, statuses } from '~/content';

export function getStaticPaths() {
  return statuses.flatMap((status) => {
    const found = responseOf(status);
    const props = found && browserResponse(found);
    return props && 'response' in props ? [{ params: { protocol: status.protocol, code: status.stem }, props }] : [];
  });
}

/** The request of a mock page and the response to it: what the service worker answers at the address without `.json`. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props), { headers: { 'Content-Type': 'application/json' } });

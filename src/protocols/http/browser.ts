import { javascript, literal, type Members } from '~/text/literal';
import type { Final, HttpExchange, Request } from './exchange';

/** Why no service worker can give a browser a response. */
export type BrowserRefusal = 'interim' | 'silence' | 'range';

/** The response that a service worker gives: `new Response` takes status codes from 200 to 599, and no interim response. */
export function browserResponse({
  request,
  interim,
  final,
}: HttpExchange): { request: Request; response: Final } | { refusal: BrowserRefusal } {
  if (interim.length > 0) return { refusal: 'interim' };
  if (!final) return { refusal: 'silence' };
  return final.status > 599 ? { refusal: 'range' } : { request, response: final };
}

/** A number stands for so many zero bytes. */
const withZeros = { ...javascript, number: (zeros: number) => `new Uint8Array(${String(zeros)})` };

/** The call of `fetch` that sends a request to an address, as JavaScript. A redirect is not followed. */
export function fetchCall({ method, headers, content, zeros }: Request, { status }: Final, address: string): string {
  const options: Members = {
    ...(method === 'GET' ? {} : { method }),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    ...(content === null ? {} : { body: content }),
    ...(zeros === undefined ? {} : { body: zeros }),
    ...([301, 302, 303, 307, 308].includes(status) ? { redirect: 'manual' } : {}),
  };
  const call = `await fetch(${javascript.string(address)}`;
  return (Object.keys(options).length > 0 ? literal(`${call}, `, options, ');', 0, withZeros) : [`${call});`]).join(
    '\n',
  );
}

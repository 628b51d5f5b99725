import type { Field } from './exchange';
import { phraseOf } from './phrases';

const redirect: Field[] = [['Location', '/redirect/1']];

/** Fields beside those of every response: Server, Date, Connection, Content-Type, Content-Length and two of CORS. */
const special: Record<number, Field[]> = {
  301: redirect,
  302: redirect,
  303: redirect,
  305: redirect,
  307: redirect,
  401: [['WWW-Authenticate', 'Basic realm="Fake Realm"']],
  402: [['x-more-info', 'http://vimeo.com/22053820']],
  418: [['x-more-info', 'http://tools.ietf.org/html/rfc2324']],
};

/** Bytes of content: a remark, a list of media types as JSON, a teapot. */
const content: Record<number, number> = { 402: 17, 406: 142, 418: 135 };

/**
 * What the code behind `https://httpbin.org/status/<status>` sends over HTTP/1.1, for 200 to 599.
 * Every number was asked of httpbin 0.10.4 (Flask 3.1.3, Werkzeug 3.1.9) on gunicorn 27.0.1 with `-k gevent`, on loopback
 * with a raw socket, in November 2026. The public service was not asked; over HTTPS it speaks HTTP/2, without a phrase.
 */
export function httpbin(status: number): { line: string; content: number; fields: Field[] } {
  const phrase = phraseOf('werkzeug', status)?.toUpperCase() ?? 'UNKNOWN';
  return { line: `HTTP/1.1 ${String(status)} ${phrase}`, content: content[status] ?? 0, fields: special[status] ?? [] };
}

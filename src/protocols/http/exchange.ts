import type { Kind, Status } from '~/model/status';
import { objectOf, type Members } from '~/text/literal';
import type { HttpFacts } from './facts';

/** A field line: name and value. */
export type Field = [name: string, value: string];

/** The request that the response answers. */
export interface Request {
  method: string;
  headers: Field[];
  /** `null` where there is none, and where only its size is known. */
  content: string | null;
  /** The content goes in chunks, without a length: RFC 9112 7.1. */
  framing?: 'chunked';
  /** Content of so many zero bytes. */
  zeros?: number;
}

/** The field that says where the content ends: RFC 9112 6. A method that expects content has one without content too: RFC 9110 8.6. */
export function framingField({ method, content, framing, zeros }: Request): Field | undefined {
  if (framing === 'chunked') return ['Transfer-Encoding', 'chunked'];
  const none = ['POST', 'PUT', 'PATCH'].includes(method) ? 0 : undefined;
  const length = zeros ?? (content === null ? none : byteLength(content));
  return length === undefined ? undefined : ['Content-Length', String(length)];
}

/**
 * Whether the client expects something that HTTP does not define. A server may answer it with 417, and several do so by
 * themselves: RFC 9110 10.1.1.
 */
export const expectsMore = ({ headers }: Request) =>
  headers.some(([name, value]) => name === 'Expect' && value !== '100-continue');

/** Whether the client keeps the content until the server has asked for it: RFC 9110 10.1.1. */
export const expectsContinue = ({ headers, content }: Request) =>
  content !== null && headers.some(([name, value]) => name === 'Expect' && value === '100-continue');

/** Status line and header section. */
export interface Head {
  status: number;
  /** The reason phrase: RFC 9112 4. */
  reason: string;
  headers: Field[];
}

/** The final response: RFC 9110 15. */
export interface Final extends Head {
  /** Text of the media type; `null` where there is none. */
  content: string | null;
  /** Media type of the content. RFC 9110 8.3.1 */
  type: string;
  /** Whether a handler must send the content byte by byte: it is no JSON, or `Content-Range` counts its bytes. */
  verbatim: boolean;
}

/** A request and everything that the server sends in answer to it. */
export interface HttpExchange {
  request: Request;
  /** Heads before the final response: 1xx. RFC 9110 15.2 */
  interim: Head[];
  /** `null` where HTTP ends without one: after 101 the connection speaks another protocol; nginx's 444 sends nothing. */
  final: Final | null;
}

/** The fields that the build or the server computes; a snippet sets the others. */
const computed = new Set(['Content-Type', 'Content-Length', 'Date']);

const json = 'application/json';

/** An example instant. `toUTCString` writes RFC 9110 5.6.7's IMF-fixdate, with the weekday that the day had. */
const date = new Date(Date.UTC(2026, 1, 25, 12)).toUTCString();

const failures = new Set<Kind>([
  'client-error',
  'server-error',
  'transient-failure',
  'permanent-failure',
  'global-failure',
]);

/**
 * The exchange for a status code, by the facts that hold for it.
 * @param own the facts of HTTP
 * @returns `undefined` where no client receives the code, unless the facts say that the connection is closed instead
 */
export function exchangeOf(
  number: number,
  { name, kind }: Pick<Status, 'name' | 'kind'>,
  { headers, own: facts }: Pick<Status<HttpFacts>, 'headers' | 'own'>,
): HttpExchange | undefined {
  const request: Request = {
    method: facts.request.method,
    headers: Object.entries(facts.request.headers),
    content: facts.request.content ?? null,
    ...(facts.request.framing && { framing: facts.request.framing }),
    ...(facts.request.zeros !== undefined && { zeros: facts.request.zeros }),
  };
  const fields = headers.flatMap(({ name: field, example }): Field[] =>
    example === undefined ? [] : [[field, example]],
  );
  const own: Head = { status: number, reason: name, headers: fields };

  if (!facts.onWire) return facts.instead === 'close' ? { request, interim: [], final: null } : undefined;
  // The answer that 101 leads to is not HTTP/1.1 any more: RFC 9110 15.2.2.
  if (number === 101) return { request, interim: [own], final: null };
  if (number < 200) {
    const ok: Head = { status: 200, reason: 'OK', headers: [] };
    return { request, interim: [own], final: final(ok, value('success', 'OK'), json) };
  }

  const content =
    facts.content.rule === 'forbidden' || kind === 'redirect'
      ? null
      : (facts.content.example ?? value(number > 599 ? 'server-error' : kind, name));
  return { request, interim: [], final: final(own, content, facts.content.type ?? json) };
}

/** The one JSON value of a status, the same in every snippet. */
function value(kind: Kind, name: string): string {
  if (!failures.has(kind)) return JSON.stringify({ status: 'success' });
  return JSON.stringify({ error: slug(name), message: name });
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
}

/** Bytes of content in UTF-8, as `Content-Length` counts them: RFC 9110 8.6. None where there is no content. */
export const byteLength = (content: string | null): number => new TextEncoder().encode(content ?? '').length;

function final(own: Head, content: string | null, type: string): Final {
  // RFC 9110 8.6: no Content-Length in a 204; a 304 would give the length of the 200 that it stands for.
  const framed = own.status !== 204 && own.status !== 304;

  return {
    ...own,
    headers: [
      ...(content === null ? [] : [['Content-Type', type] satisfies Field]),
      ['Date', date],
      ...own.headers,
      ...(framed ? [['Content-Length', String(byteLength(content))] satisfies Field] : []),
    ],
    content,
    type,
    verbatim: type !== json || own.headers.some(([name, value]) => name === 'Content-Range' && /^bytes \d/.test(value)),
  };
}

/** The fields that a handler sets itself: those that the specification asks for, not those that every server adds. */
export function ownFields({ headers }: Head): Field[] {
  return headers.filter(([name]) => !computed.has(name));
}

/** Status line and field lines, and the empty line that ends them. RFC 9112 2.1 */
export function head({ status, reason, headers }: Head): string[] {
  return [`HTTP/1.1 ${String(status)} ${reason}`, ...headers.map(([name, value]) => `${name}: ${value}`), ''];
}

/** Every byte of the response as text, its lines ended by CRLF. */
export function bytes({ interim, final }: HttpExchange): string {
  const lines = [...interim, ...(final ? [final] : [])].flatMap(head);
  return lines.map((text) => `${text}\r\n`).join('') + (final?.content ?? '');
}

/**
 * The members of the JSON object that a snippet builds in its own language. `undefined` where it sends the JSON text
 * as it stands: because every byte counts, or because not every language has such an object.
 */
export const jsonMembers = ({ content, verbatim }: Final): Members | undefined =>
  content === null || verbatim ? undefined : objectOf(content);

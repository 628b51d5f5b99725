import type { Field, Request } from '../../../harness/host.ts';
import { Wire, type Silence } from '../../../harness/connection.ts';

/** How the end of the content was known: RFC 9112 6.3. */
export type Framing = 'none' | 'chunked' | 'content-length' | 'close';

export interface SeenHead {
  /** The status line as it came; where there is no phrase it ends in a space. */
  line: string;
  headers: Field[];
}

export interface SeenFinal extends SeenHead {
  content: Buffer;
  framing: Framing;
}

/** What a server put on the wire for one request. */
export interface Seen {
  /** 1xx heads in their order; a 101 is the last thing that HTTP says. */
  interim: SeenHead[];
  final: SeenFinal | null;
  /** Whether the server answered another request on the same connection. */
  connection: 'kept' | 'closed';
  /** What keeps a client from reading the message: each breaks RFC 9112, or leaves the client waiting. */
  violations: string[];
  /** What the specification forbids and a client survives. */
  notes: string[];
}

/** How long to wait, in milliseconds. */
const patience = {
  /** For each next piece of the answer. */
  answer: 10_000,
  /** For the 100 that allows content to be sent: RFC 9110 10.1.1. */
  expect: 1_000,
  /** For the end of a connection that HTTP has left. */
  end: 2_000,
};

/**
 * Sends one request and reads one whole message by RFC 9112 6; then asks for `/__ping` on the same connection, so that
 * bytes which belong to no message show up before the answer to it.
 */
export async function probe(port: number, path: string, request: Request, limits = patience): Promise<Seen> {
  const wire = await Wire.connect(port);
  try {
    return await converse(wire, path, request, limits);
  } finally {
    wire.close();
  }
}

async function converse(wire: Wire, path: string, request: Request, limits: typeof patience): Promise<Seen> {
  const seen: Seen = { interim: [], final: null, connection: 'closed', violations: [], notes: [] };
  const content = Buffer.from(request.content ?? '');
  const fields: Field[] = [
    ['Host', '127.0.0.1'],
    ...request.headers,
    ...(request.content === null ? [] : [['Content-Length', String(content.length)] satisfies Field]),
  ];
  const lines = [`${request.method} ${path} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`)];
  wire.send(`${lines.join('\r\n')}\r\n\r\n`);

  let held = content.length > 0;
  const release = () => {
    if (held) wire.send(content);
    held = false;
  };
  if (!fields.some(([name, value]) => is(name, 'Expect') && is(value, '100-continue'))) release();

  for (;;) {
    let head = await wire.wait(endOfHead, held ? limits.expect : limits.answer);
    if (head === 'late' && held) {
      release();
      head = await wire.wait(endOfHead, limits.answer);
    }
    if (typeof head === 'string') {
      unfinished(seen, wire, head, 'head');
      return seen;
    }

    const { line, headers } = parseHead(wire.take(head).toString('latin1'), seen);
    const number = statusNumber(line);
    if (number === undefined) {
      seen.violations.push(`not a status line: ${JSON.stringify(line)}`);
      seen.final = { line, headers, content: wire.take(), framing: 'close' };
      return seen;
    }
    if (number >= 100 && number < 200) {
      seen.interim.push({ line, headers });
      if (headers.some(([name]) => is(name, 'Content-Length') || is(name, 'Transfer-Encoding')))
        seen.notes.push(`${number} with Content-Length or Transfer-Encoding`);
      if (number === 101) {
        await leave(seen, wire, limits);
        return seen;
      }
      release();
      continue;
    }

    if (number < 200 || number > 599) seen.violations.push(`status ${number} is outside 100 to 599`);
    seen.final = { line, headers, ...(await readContent(wire, number, headers, request.method, seen, limits)) };
    if (seen.violations.length === 0) await ping(seen, wire, limits);
    return seen;
  }
}

/** After a 101 the connection speaks another protocol; the snippets end it there. */
async function leave(seen: Seen, wire: Wire, limits: typeof patience): Promise<void> {
  if ((await wire.end(limits.end)) === 'late') seen.connection = 'kept';
  const rest = wire.take();
  if (rest.length > 0) seen.violations.push(`after 101: ${quote(rest)}`);
}

function unfinished(seen: Seen, wire: Wire, why: Silence, part: string): void {
  const rest = wire.take();
  if (why === 'late') {
    seen.connection = 'kept';
    seen.violations.push(`time is up before the end of a ${part}${rest.length > 0 ? `: ${quote(rest)}` : ''}`);
  } else if (rest.length > 0) {
    seen.violations.push(`the connection ends inside a ${part}: ${quote(rest)}`);
  }
}

async function readContent(
  wire: Wire,
  number: number,
  headers: Field[],
  method: string,
  seen: Seen,
  limits: typeof patience,
): Promise<{ content: Buffer; framing: Framing }> {
  const lengths = values(headers, 'Content-Length');
  const codings = values(headers, 'Transfer-Encoding');
  if (lengths.length > 0 && codings.length > 0) seen.violations.push('Content-Length beside Transfer-Encoding');

  if (method === 'HEAD' || number === 204 || number === 304) {
    if (number === 204 && lengths.length > 0) seen.notes.push('Content-Length in a 204 (RFC 9110 8.6)');
    if (number === 204 && codings.length > 0) seen.notes.push('Transfer-Encoding in a 204 (RFC 9112 6.1)');
    if (number === 304 && lengths.some((length) => Number(length) === 0))
      seen.notes.push('Content-Length: 0 in a 304 (RFC 9110 8.6)');
    return { content: Buffer.alloc(0), framing: 'none' };
  }

  if (codings.length > 0) {
    if (codings.length > 1 || !is(codings[0] ?? '', 'chunked'))
      seen.violations.push(`Transfer-Encoding: ${codings.join(', ')}`);
    return { content: await readChunks(wire, seen, limits), framing: 'chunked' };
  }

  if (lengths.length > 0) {
    const [length = ''] = lengths;
    if (lengths.length > 1) seen.violations.push(`Content-Length ${lengths.length} times`);
    if (!/^\d+$/.test(length)) {
      seen.violations.push(`Content-Length: ${length}`);
      return { content: wire.take(), framing: 'content-length' };
    }
    return { content: await readExactly(wire, Number(length), seen, limits), framing: 'content-length' };
  }

  if ((await wire.end(limits.answer)) === 'late')
    seen.violations.push('neither Content-Length nor Transfer-Encoding, and the connection stays open');
  return { content: wire.take(), framing: 'close' };
}

async function readExactly(wire: Wire, length: number, seen: Seen, limits: typeof patience): Promise<Buffer> {
  const come = await wire.wait((received) => (received.length >= length ? true : undefined), limits.answer);
  if (come === true) return wire.take(length);
  const content = wire.take();
  seen.violations.push(`${content.length} bytes of content came, Content-Length is ${length}`);
  return content;
}

/** RFC 9112 7.1 */
async function readChunks(wire: Wire, seen: Seen, limits: typeof patience): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const end = await wire.wait(endOfLine, limits.answer);
    if (typeof end === 'string') {
      unfinished(seen, wire, end, 'chunked content');
      break;
    }
    const size = wire.take(end).toString('latin1').trimEnd();
    if (!/^[0-9a-f]+\s*(;.*)?$/i.test(size)) {
      seen.violations.push(`not the size of a chunk: ${JSON.stringify(size)}`);
      break;
    }
    const length = parseInt(size, 16);
    if (length === 0) {
      await readTrailers(wire, seen, limits);
      break;
    }
    const chunk = await wire.wait((received) => (received.length >= length + 2 ? true : undefined), limits.answer);
    if (chunk !== true) {
      unfinished(seen, wire, chunk, 'chunk');
      break;
    }
    chunks.push(wire.take(length));
    const close = wire.take(2).toString('latin1');
    if (close !== '\r\n') {
      seen.violations.push(`a chunk is longer than its size: ${JSON.stringify(close)}`);
      break;
    }
  }
  return Buffer.concat(chunks);
}

async function readTrailers(wire: Wire, seen: Seen, limits: typeof patience): Promise<void> {
  for (;;) {
    const end = await wire.wait(endOfLine, limits.answer);
    if (typeof end === 'string') {
      unfinished(seen, wire, end, 'trailer section');
      return;
    }
    if (wire.take(end).length === 2) return;
  }
}

/** Asks again on the same connection: what comes before the answer belongs to no message. */
async function ping(seen: Seen, wire: Wire, limits: typeof patience): Promise<void> {
  if (seen.final?.framing === 'close') return;
  const closes = values(seen.final?.headers ?? [], 'Connection').some((value) => /\bclose\b/i.test(value));
  if (!closes) wire.send('GET /__ping HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');

  const pong = await wire.wait(startOfPong, closes ? limits.end : limits.answer);
  if (typeof pong === 'number') seen.connection = 'kept';
  else if (pong === 'late') {
    seen.connection = 'kept';
    seen.violations.push(
      closes ? 'Connection: close, and it stays open' : 'no answer to another request on the connection',
    );
  }
  const stray = wire.take(typeof pong === 'number' ? pong : undefined);
  if (stray.length > 0) seen.violations.push(`bytes after the message: ${quote(stray)}`);
}

/** Where the answer to `/__ping` begins. */
function startOfPong(received: Buffer): number | undefined {
  const text = received.toString('latin1');
  const found = /HTTP\/1\.1 200 (?:(?!\r\n\r\n|HTTP\/1\.1 ).)*\r\n\r\n(?:4\r\n)?pong/s.exec(text);
  return found?.index;
}

function endOfHead(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  return end === -1 ? undefined : end + 4;
}

function endOfLine(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n');
  return end === -1 ? undefined : end + 2;
}

function parseHead(text: string, seen: Seen): SeenHead {
  const [line = '', ...rest] = text.slice(0, -4).split('\r\n');
  const headers = rest.map((field): Field => {
    const found = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(field);
    if (!found) seen.violations.push(`not a field line: ${JSON.stringify(field)}`);
    return found ? [found[1] ?? '', utf8(found[2] ?? '')] : [field, ''];
  });
  return { line: utf8(line), headers };
}

/** The number of a status line, or `undefined` where the line is none: RFC 9112 4. */
export function statusNumber(line: string): number | undefined {
  const found = /^HTTP\/1\.1 (\d{3}) /.exec(line);
  return found ? Number(found[1]) : undefined;
}

/** The values of a field, one for each of its lines. */
export function values(headers: Field[], name: string): string[] {
  return headers.filter(([own]) => is(own, name)).map(([, value]) => value);
}

const is = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
const quote = (bytes: Buffer) =>
  JSON.stringify(bytes.subarray(0, 60).toString('latin1')) + (bytes.length > 60 ? ` … (${bytes.length} bytes)` : '');

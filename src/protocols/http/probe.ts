import path from 'node:path';
import { Connection, type Silence } from '../../../harness/connection.ts';
import type { Probe } from '../../../harness/probe.ts';
import type { Field, HttpExchange, Request } from './exchange.ts';
import { statusNumber, values } from './fields.ts';
import type { Answer } from './answer.ts';
import type { Framing, Seen, SeenHead } from './record.ts';
import { judge } from './verdict.ts';

/** How long to wait, in milliseconds. */
const patience = {
  /** For each next piece of the answer. */
  answer: 10_000,
  /** For the 100 that allows content to be sent: RFC 9110 10.1.1. */
  expect: 1_000,
  /** For the end of the connection after a 101. */
  end: 2_000,
};

/**
 * Sends one request and reads one whole message by RFC 9112 6; then asks for `/__ping` on the same connection, so that
 * bytes which belong to no message show up before the answer to it.
 */
export async function probe(port: number, target: string, request: Request, limits = patience): Promise<Answer> {
  const connection = await Connection.connect(port);
  try {
    return await converse(connection, target, request, limits);
  } finally {
    connection.close();
  }
}

/** The content of a request as bytes, in chunks where it goes so (RFC 9112 7.1), and the field that says where it ends. */
function sent({ content, framing, zeros }: Request): { framing: Field[]; content: Buffer } {
  const bytes = zeros === undefined ? Buffer.from(content ?? '') : Buffer.alloc(zeros);
  if (framing === 'chunked') {
    const chunks = [`${bytes.length.toString(16)}\r\n`, bytes, '\r\n0\r\n\r\n'].map((part) => Buffer.from(part));
    return { framing: [['Transfer-Encoding', 'chunked']], content: Buffer.concat(chunks) };
  }
  const none = content === null && zeros === undefined;
  return { framing: none ? [] : [['Content-Length', String(bytes.length)]], content: bytes };
}

async function converse(
  connection: Connection,
  target: string,
  request: Request,
  limits: typeof patience,
): Promise<Answer> {
  const seen: Answer = { interim: [], final: null, connection: 'closed', violations: [], warnings: [] };
  const { framing, content } = sent(request);
  const fields: Field[] = [['Host', '127.0.0.1'], ...request.headers, ...framing];
  const lines = [`${request.method} ${target} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`)];
  connection.send(`${lines.join('\r\n')}\r\n\r\n`);

  let held = content.length > 0;
  const release = () => {
    if (held) connection.send(content);
    held = false;
  };
  if (!fields.some(([name, value]) => is(name, 'Expect') && is(value, '100-continue'))) release();

  for (;;) {
    let head = await connection.wait(endOfHead, held ? limits.expect : limits.answer);
    if (head === 'late' && held) {
      release();
      head = await connection.wait(endOfHead, limits.answer);
    }
    if (typeof head === 'string') {
      unfinished(seen, connection, head, 'head');
      return seen;
    }

    const { line, headers } = parseHead(connection.take(head).toString('latin1'), seen);
    const number = statusNumber(line);
    if (number === undefined) {
      seen.violations.push(`not a status line: ${JSON.stringify(line)}`);
      seen.final = { line, headers, content: connection.take(), framing: 'close' };
      return seen;
    }
    if (number >= 100 && number < 200) {
      seen.interim.push({ line, headers });
      if (headers.some(([name]) => is(name, 'Content-Length') || is(name, 'Transfer-Encoding')))
        seen.warnings.push(`${number} with Content-Length or Transfer-Encoding`);
      if (number === 101) {
        await leave(seen, connection, limits);
        return seen;
      }
      release();
      continue;
    }

    if (number < 200 || number > 599) seen.violations.push(`status ${number} is outside 100 to 599`);
    seen.final = { line, headers, ...(await readContent(connection, number, headers, seen, limits)) };
    if (seen.violations.length === 0) await ping(seen, connection, limits);
    return seen;
  }
}

/** After a 101 the connection speaks another protocol; the snippets end it there. */
async function leave(seen: Answer, connection: Connection, limits: typeof patience): Promise<void> {
  if ((await connection.end(limits.end)) === 'late') seen.connection = 'kept';
  const rest = connection.take();
  if (rest.length > 0) seen.violations.push(`after 101: ${quote(rest)}`);
}

function unfinished(seen: Answer, connection: Connection, why: Silence, part: string): void {
  const rest = connection.take();
  if (why === 'late') {
    seen.connection = 'kept';
    seen.violations.push(`time is up before the end of a ${part}${rest.length > 0 ? `: ${quote(rest)}` : ''}`);
  } else if (rest.length > 0) {
    seen.violations.push(`the connection ends inside a ${part}: ${quote(rest)}`);
  }
}

async function readContent(
  connection: Connection,
  number: number,
  headers: Field[],
  seen: Answer,
  limits: typeof patience,
): Promise<{ content: Buffer; framing: Framing }> {
  const lengths = values(headers, 'Content-Length');
  const codings = values(headers, 'Transfer-Encoding');
  if (lengths.length > 0 && codings.length > 0) seen.violations.push('Content-Length beside Transfer-Encoding');

  if (number === 204 || number === 304) {
    if (number === 204 && lengths.length > 0) seen.warnings.push('Content-Length in a 204 (RFC 9110 8.6)');
    if (number === 204 && codings.length > 0) seen.warnings.push('Transfer-Encoding in a 204 (RFC 9112 6.1)');
    if (number === 304 && lengths.some((length) => Number(length) === 0))
      seen.warnings.push('Content-Length: 0 in a 304 (RFC 9110 8.6)');
    return { content: Buffer.alloc(0), framing: 'none' };
  }

  if (codings.length > 0) {
    if (codings.length > 1 || !is(codings[0] ?? '', 'chunked'))
      seen.violations.push(`Transfer-Encoding: ${codings.join(', ')}`);
    return { content: await readChunks(connection, seen, limits), framing: 'chunked' };
  }

  if (lengths.length > 0) {
    const [length = ''] = lengths;
    if (lengths.length > 1) seen.violations.push(`Content-Length ${lengths.length} times`);
    if (!/^\d+$/.test(length)) {
      seen.violations.push(`Content-Length: ${length}`);
      return { content: connection.take(), framing: 'content-length' };
    }
    return { content: await readExactly(connection, Number(length), seen, limits), framing: 'content-length' };
  }

  if ((await connection.end(limits.answer)) === 'late')
    seen.violations.push('neither Content-Length nor Transfer-Encoding, and the connection stays open');
  return { content: connection.take(), framing: 'close' };
}

async function readExactly(
  connection: Connection,
  length: number,
  seen: Answer,
  limits: typeof patience,
): Promise<Buffer> {
  const come = await connection.wait((received) => (received.length >= length ? true : undefined), limits.answer);
  if (come === true) return connection.take(length);
  const content = connection.take();
  seen.violations.push(`${content.length} bytes of content came, Content-Length is ${length}`);
  return content;
}

/** RFC 9112 7.1 */
async function readChunks(connection: Connection, seen: Answer, limits: typeof patience): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const end = await connection.wait(endOfLine, limits.answer);
    if (typeof end === 'string') {
      unfinished(seen, connection, end, 'chunked content');
      break;
    }
    const size = connection.take(end).toString('latin1').trimEnd();
    if (!/^[0-9a-f]+\s*(;.*)?$/i.test(size)) {
      seen.violations.push(`not the size of a chunk: ${JSON.stringify(size)}`);
      break;
    }
    const length = parseInt(size, 16);
    if (length === 0) {
      await readTrailers(connection, seen, limits);
      break;
    }
    const chunk = await connection.wait(
      (received) => (received.length >= length + 2 ? true : undefined),
      limits.answer,
    );
    if (chunk !== true) {
      unfinished(seen, connection, chunk, 'chunk');
      break;
    }
    chunks.push(connection.take(length));
    const close = connection.take(2).toString('latin1');
    if (close !== '\r\n') {
      seen.violations.push(`a chunk is longer than its size: ${JSON.stringify(close)}`);
      break;
    }
  }
  return Buffer.concat(chunks);
}

async function readTrailers(connection: Connection, seen: Answer, limits: typeof patience): Promise<void> {
  for (;;) {
    const end = await connection.wait(endOfLine, limits.answer);
    if (typeof end === 'string') {
      unfinished(seen, connection, end, 'trailer section');
      return;
    }
    if (connection.take(end).length === 2) return;
  }
}

/** Asks again on the same connection: what comes before the answer belongs to no message. */
async function ping(seen: Answer, connection: Connection, limits: typeof patience): Promise<void> {
  if (seen.final?.framing === 'close') return;
  const closes = values(seen.final?.headers ?? [], 'Connection').some((value) => /\bclose\b/i.test(value));
  if (!closes) connection.send('GET /__ping HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');

  const pong = await connection.wait(startOfPong, closes ? limits.end : limits.answer);
  if (typeof pong === 'number') seen.connection = 'kept';
  else if (pong === 'late') {
    seen.connection = 'kept';
    seen.violations.push(
      closes ? 'Connection: close, and it stays open' : 'no answer to another request on the connection',
    );
  }
  const stray = connection.take(typeof pong === 'number' ? pong : undefined);
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

function parseHead(text: string, seen: Answer): SeenHead {
  const [line = '', ...rest] = text.slice(0, -4).split('\r\n');
  const headers = rest.map((field): Field => {
    const found = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(field);
    if (!found) seen.violations.push(`not a field line: ${JSON.stringify(field)}`);
    return found ? [found[1] ?? '', utf8(found[2] ?? '')] : [field, ''];
  });
  return { line: utf8(line), headers };
}

const is = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
const quote = (bytes: Buffer) =>
  JSON.stringify(bytes.subarray(0, 60).toString('latin1')) + (bytes.length > 60 ? ` … (${bytes.length} bytes)` : '');

/** What changes from run to run, and what stands for it in a record. */
const placeholders: Record<string, string> = { date: '<date>', 'x-request-id': '<id>', 'x-runtime': '<seconds>' };

const stable = (headers: Field[]) =>
  headers.map(([name, value]): Field => [name, placeholders[name.toLowerCase()] ?? value]);

const keep = ({ warnings, interim, final, connection }: Answer): Seen => ({
  warnings,
  interim: interim.map(({ line, headers }) => ({ line, headers: stable(headers) })),
  line: final?.line ?? null,
  headers: stable(final?.headers ?? []),
  content: final?.content.length ? final.content.toString('utf8') : null,
  framing: final?.framing ?? 'none',
  connection,
});

/** Every host of HTTP answers `/__ping` with `pong` beside its snippets. */
export default {
  ask: (at, { request }) => probe(Number(at.port), at.pathname, request),
  judge,
  keep,
  programs: [
    { name: 'curl', program: 'curl', args: ['--version'], hint: 'install curl' },
    { name: 'python', program: 'python3', args: ['--version'], hint: 'install Python 3 (python3)' },
  ],
  env: { CURL_HOME: path.join(import.meta.dirname, 'curl') },
  wrapper: 'A free port instead of 8000, and a .curlrc with silent, show-error and max-time.',
} satisfies Probe<HttpExchange, Answer>;

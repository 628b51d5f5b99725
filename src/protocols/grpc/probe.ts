import { once } from 'node:events';
import { connect, constants, type IncomingHttpHeaders } from 'node:http2';
import type { Probe } from '../../../harness/probe.ts';
import type { Field, GrpcExchange } from './exchange.ts';
import type { Seen } from './record.ts';
import { judge } from './verdict.ts';

/** How long to wait for an answer, in milliseconds. */
const patience = 10_000;

/** The call of the pages: `exchange.ts` has it too, for the site. */
const path = '/shop.Orders/Get';
/** A message without fields: not compressed, zero bytes long. */
const message = Buffer.alloc(5);

/** Name and value by turns, without what changes from run to run. */
const fieldsOf = (raw: string[]): Field[] =>
  raw.flatMap((name, place): Field[] =>
    place % 2 === 0 ? [[name, name === 'date' ? '<date>' : (raw[place + 1] ?? '')]] : [],
  );

/** Calls once over HTTP/2 and keeps every field and byte of the answer; no library of gRPC is between. */
export async function ask(at: URL, limit = patience): Promise<Seen> {
  const session = connect(at);
  const seen: Seen = { headers: [], trailersOnly: false, data: '', trailers: [], reset: null };
  const data: Buffer[] = [];
  try {
    await once(session, 'connect');
    await new Promise<void>((resolve, reject) => {
      session.on('error', reject);
      const stream = session.request({
        ':method': 'POST',
        ':path': path,
        'content-type': 'application/grpc',
        te: 'trailers',
      });
      const late = setTimeout(() => {
        stream.close(constants.NGHTTP2_CANCEL);
      }, limit);
      stream.on('response', (_: IncomingHttpHeaders, flags: number, raw: string[]) => {
        seen.headers = fieldsOf(raw);
        seen.trailersOnly = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      });
      stream.on('data', (bytes: Buffer) => data.push(bytes));
      stream.on('trailers', (_: IncomingHttpHeaders, __: number, raw: string[]) => {
        seen.trailers = fieldsOf(raw);
      });
      // What a reset says is in `rstCode`.
      stream.on('error', () => undefined);
      stream.on('close', () => {
        clearTimeout(late);
        seen.reset = stream.rstCode === constants.NGHTTP2_NO_ERROR ? null : stream.rstCode;
        resolve();
      });
      stream.end(message);
    });
  } finally {
    session.destroy();
  }
  seen.data = Array.from(Buffer.concat(data), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return seen;
}

export default {
  ask: (at) => ask(at),
  judge,
  keep: (seen) => seen,
  programs: [
    {
      name: 'grpcurl',
      program: 'sh',
      // Built by "go install" it does not know its version; its module does.
      args: ['-c', `grpcurl -version 2>&1 && go version -m "$(command -v grpcurl)" | sed -n 's/^\\tmod\\t//p'`],
      hint: 'install grpcurl (go install github.com/fullstorydev/grpcurl/cmd/grpcurl@latest)',
    },
    { name: 'curl', program: 'curl', args: ['--version'], hint: 'install curl with HTTP/2' },
    { name: 'python', program: 'python3', args: ['--version'], hint: 'install Python 3 (python3)' },
  ],
  env: { CURL_HOME: import.meta.dirname },
  wrapper: 'A free port instead of 50051.',
} satisfies Probe<GrpcExchange, Seen>;

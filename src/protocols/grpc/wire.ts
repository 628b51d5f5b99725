import type { Status } from '~/model/status';
import { defineWire, type Turn } from '~/model/wire';
import { clients } from './clients';
import { call, emptyMessage, type Field, type GrpcExchange } from './exchange';
import { framesOf } from './frames';
import type { GrpcFacts } from './protocol';
import type { Seen } from './record';
import { stub } from './stub';

export default defineWire<GrpcExchange, Seen>({
  name: 'gRPC',
  port: 50051,
  at: (port) => `http://127.0.0.1:${port}`,
  refusals: [],

  exchange: (status) => {
    const { message } = (status as Status<GrpcFacts>).own;
    return { code: status.code, name: status.name, message: message ?? null };
  },

  transcript: (exchange) => [request, answer(exchange)],
  stub: (exchange, port) => ({ lang: 'python', text: stub(exchange, port) }),
  clients,

  recorded: ({ headers, trailersOnly, data, trailers, reset }) => {
    const end = trailersOnly ? headers : trailers;
    const sections = [
      ...(headers.length > 0 ? [['HEADERS', ...headers.map(written)]] : []),
      ...(data === '' ? [] : [['DATA', data]]),
      ...(trailers.length > 0 ? [['HEADERS', ...trailers.map(written)]] : []),
      ...(reset === null ? [] : [[`RST_STREAM ${String(reset)}`]]),
    ];
    return {
      lines: end.filter(([name]) => name === 'grpc-status').map(written),
      text: sections.map((lines) => lines.join('\n')).join('\n\n'),
      closed: false,
    };
  },
});

const written = ([name, value]: Field) => `${name}: ${value}`;

/** How a client calls. Its bytes differ from one library to the next. */
const request: Turn = {
  side: 'C',
  lines: [
    'HEADERS',
    ':method: POST',
    ':scheme: http',
    `:path: ${call.path}`,
    ':authority: 127.0.0.1:50051',
    'content-type: application/grpc',
    'te: trailers',
    '',
    'DATA END_STREAM',
    emptyMessage,
  ],
  points: [],
};

/** How many bytes stand on a line. */
const width = 8;

const rows = (bytes: string): string[] =>
  Array.from({ length: Math.ceil(bytes.split(' ').length / width) }, (_, row) =>
    bytes.slice(3 * width * row, 3 * width * (row + 1)).trimEnd(),
  );

/** The frames of the answer: what each part says, and below it its bytes in hex. */
function answer(exchange: GrpcExchange): Turn {
  const lines = framesOf(exchange).flatMap(({ type, flags, head, parts }, place) => [
    ...(place > 0 ? [''] : []),
    [type, ...flags].join(' '),
    head,
    ...parts.flatMap(({ text, bytes }) => [...(text === undefined ? [] : [text]), ...rows(bytes)]),
  ]);
  return { side: 'S', lines, points: lines.flatMap((line, place) => (line.startsWith('grpc-status: ') ? place : [])) };
}

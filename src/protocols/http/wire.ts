import { defineWire, type Recorded, type Refusal, type Turn } from '~/model/wire';
import type { Status } from '~/model/status';
import { protocols } from '~/protocols';
import { client } from './client';
import {
  byteLength,
  exchangeOf,
  expectsContinue,
  framingField,
  head,
  type HttpExchange,
  type Request,
} from './exchange';
import type { HttpFacts } from './facts';
import type { Seen } from './record';
import { stub } from './stub';

export default defineWire<HttpExchange, Seen>({
  name: 'HTTP',
  port: 8000,
  at: (port) => `http://127.0.0.1:${port}/endpoint`,
  refusals: [
    'no-stand-in',
    'never-sent',
    'interim',
    'switching',
    'silence',
    'hop-by-hop',
    'out-of-range',
    'expectation-page',
    'expectation-empty',
  ],

  exchange: (status, statusOf) =>
    status.protocol === 'http'
      ? (exchangeOf(Number(status.code), status, status as Status<HttpFacts>) ?? { refusal: 'never-sent' })
      : standIn(status, statusOf),

  transcript,
  stub: (exchange, port) => ({ lang: 'python', text: stub(exchange, port) }),
  clients: (exchange, port) => [client(exchange, port)],
  recorded,
});

/** The HTTP status code that stands for a code of another protocol. */
export function standInCode(status: Status): number | undefined {
  const { protocol, code } = status;
  const number = protocols.get(protocol)?.standIn?.(status).code ?? (/^\d{3}$/.test(code) ? Number(code) : 0);
  return number >= 200 && number <= 599 ? number : undefined;
}

/**
 * The stand-in: an HTTP exchange with the code of another protocol. Of the facts that HTTP has about the number it keeps the
 * fields that are required without a condition, and the rule for content.
 */
function standIn(status: Status, statusOf: (id: string) => Status | undefined): HttpExchange | Refusal {
  const number = standInCode(status);
  if (number === undefined) return { refusal: 'no-stand-in' };
  const http = statusOf(`http/${String(number)}`) as Status<HttpFacts> | undefined;
  const rules = http?.registered ? http : undefined;
  // What a gateway sends is HTTP's own response: its phrase, and the content that the mapping gives.
  const mapped = protocols.get(status.protocol)?.standIn?.(status);
  const exchange = exchangeOf(
    number,
    { name: (mapped && http?.name) ?? status.name, kind: status.kind },
    {
      headers: rules?.headers.filter(({ level, condition }) => level === 'MUST' && condition === undefined) ?? [],
      own: {
        content: { rule: rules?.own.content.rule ?? 'allowed', example: mapped?.content },
        request: { method: 'GET', headers: {} },
        onWire: true,
      },
    },
  );
  return exchange ?? { refusal: 'no-stand-in' };
}

function transcript({ request, interim, final }: HttpExchange): Turn[] {
  const framing = framingField(request);
  const fields = [...request.headers, ...(framing ? [framing] : [])];
  const ask = [
    `${request.method} /endpoint HTTP/1.1`,
    'Host: example.com',
    ...fields.map(([name, value]) => `${name}: ${value}`),
    '',
  ];
  const content = sent(request);
  const heads = interim.flatMap(head);
  const answer = final ? [...head(final), ...(final.content === null ? [] : [final.content])] : [];
  // The first head has the code: an interim one, or the final one where there is none before it.
  const client = (lines: string[]): Turn => ({ side: 'C', lines, points: [] });
  const server = (lines: string[], first: boolean): Turn => ({ side: 'S', lines, points: first ? [0] : [] });

  const turns = expectsContinue(request)
    ? [client(ask), server(heads, true), client(content), server(answer, heads.length === 0)]
    : [client([...ask, ...content]), server([...heads, ...answer], true)];
  return turns.filter(({ lines }) => lines.length > 0);
}

/** The content of a request as lines: chunked as RFC 9112 7.1 writes it; of zero bytes the first eight, and how many there are. */
function sent({ content, framing, zeros }: Request): string[] {
  if (zeros !== undefined) return [`00 00 00 00 00 00 00 00 … (${String(zeros)} B)`];
  if (content === null) return [];
  return framing === 'chunked' ? [byteLength(content).toString(16), content, '0', ''] : [content];
}

function recorded({ interim, line, headers, content, connection }: Seen): Recorded {
  const heads = [...interim, ...(line === null ? [] : [{ line, headers }])];
  const text = [
    ...heads.flatMap(({ line, headers }) => [line, ...headers.map(([name, value]) => `${name}: ${value}`), '']),
    ...(content === null ? [] : [content]),
  ].join('\n');
  return { lines: heads.map(({ line }) => line), text, closed: connection === 'closed' };
}

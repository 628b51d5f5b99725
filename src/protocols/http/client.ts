import type { Client } from '~/model/wire';
import { bytes, type HttpExchange } from './exchange';

/** The curl line that asks the stub, and what curl does. Without a final response it complains, and exits with 52. */
export function client(exchange: HttpExchange, port: string): Client {
  const silent = exchange.final === null;
  return {
    name: 'curl',
    lang: 'sh',
    text: curl(exchange, port),
    prints: bytes(exchange),
    ...(silent && { complains: 'curl: (52) Empty reply from server' }),
    exit: silent ? 52 : 0,
  };
}

function curl({ request: { method, headers, content, framing, zeros } }: HttpExchange, port: string): string {
  const implied = content === null && zeros === undefined ? 'GET' : 'POST';
  return [
    ...(zeros === undefined ? [] : [`head -c ${String(zeros)} /dev/zero |`]),
    'curl -i',
    ...(method === implied ? [] : [`-X ${method}`]),
    ...headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(framing === 'chunked' ? [`-H 'Transfer-Encoding: chunked'`] : []),
    // Before more than 1 MiB of content, curl would expect a 100.
    ...(zeros === undefined ? [] : [`-H 'Expect:' --data-binary @-`]),
    // With -d, an @ would begin the name of a file.
    ...(content === null ? [] : [`${content.startsWith('@') ? '--data-raw' : '-d'} ${quote(content)}`]),
    `http://127.0.0.1:${port}/endpoint`,
  ].join(' ');
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Connection } from '../../harness/connection';
import { freePort, Program } from '../../harness/processes';
import type { GrpcExchange } from '~/protocols/grpc/exchange';
import { framesOf } from '~/protocols/grpc/frames';
import { ask } from '~/protocols/grpc/probe';
import { stub } from '~/protocols/grpc/stub';

// The bytes that a page shows are those that its stub sends, and a client of HTTP/2 reads in them what stands beside them.

const exchanges: GrpcExchange[] = [
  { code: '0', name: 'OK', message: null },
  { code: '5', name: 'NOT_FOUND', message: 'no such order' },
  { code: '8', name: 'RESOURCE_EXHAUSTED', message: `100% of "orders"` },
];

/** What a client sends at first, its settings, and a call without fields: for the stub the end of its stream is enough. */
const call = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from('000000040000000000', 'hex'),
  Buffer.from('000000010500000001', 'hex'),
]);

/** An empty SETTINGS frame, and the acknowledgement of the client's. */
const settings = '00 00 00 04 00 00 00 00 00 00 00 00 04 01 00 00 00 00';

async function connected(port: number): Promise<Connection> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await Connection.connect(port);
    } catch {
      await sleep(25);
    }
  }
  throw new Error('the stub does not listen');
}

test.each(exchanges)('the stub of $name', async (exchange) => {
  const port = await freePort();
  const program = new Program({ command: 'sh', args: ['-c', `exec ${stub(exchange, String(port))}`] }, '/');
  try {
    const frames = framesOf(exchange);
    const shown = [settings, ...frames.flatMap(({ head, parts }) => [head, ...parts.map(({ bytes }) => bytes)])].join(
      ' ',
    );

    const connection = await connected(port);
    connection.send(call);
    await connection.wait((bytes) => (bytes.length >= (shown.length + 1) / 3 ? true : undefined), 5000);
    const came = connection
      .take()
      .toString('hex')
      .replaceAll(/..(?!$)/g, '$& ');
    connection.close();
    expect(came).toBe(shown);

    const { headers, data, trailers, reset } = await ask(new URL(`http://127.0.0.1:${String(port)}`));
    const said = [...headers, ...trailers].map(([name, value]) => `${name}: ${value}`);
    expect(said).toEqual(frames.flatMap(({ parts }) => parts.flatMap(({ text }) => text ?? [])));
    expect(data).toBe(exchange.code === '0' ? '00 00 00 00 00' : '');
    expect(reset).toBeNull();
  } finally {
    await program.stop();
  }
});

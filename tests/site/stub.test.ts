import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { statuses } from '~/content';
import { responseOf } from '../setup/mocks';
import { bytes, expectsContinue, type HttpExchange } from '~/protocols/http/exchange';
import { client } from '~/protocols/http/client';
import { stub } from '~/protocols/http/stub';

/** curl's exit code for a refused connection. */
const notListening = 7;

// One status of each shape is asked live. Of every one, tests/records.test.ts holds the stub and the curl line by their
// hash to what they gave when they were run: npm run prove -- http/stub.

/** What a response has, and not what is in it: two of one shape are sent by the same code of the stub. */
function shapeOf({ request, interim, final }: HttpExchange): string {
  return JSON.stringify([
    request.method,
    request.headers.length > 0,
    expectsContinue(request),
    request.content === null,
    interim.map(({ status }) => status),
    final === null ? 'silence' : final.content === null,
  ]);
}

const all = statuses.flatMap((status) => {
  const response = responseOf(status);
  return response ? [{ id: status.id, response }] : [];
});
const mocks = [...Map.groupBy(all, ({ response }) => shapeOf(response)).values()].map(([first]) => first!);

test.each(mocks)('$id: the stub and the curl line of its page give exactly the bytes shown', async ({ response }) => {
  const free = await freePort();

  // The lines as a reader pastes them, in a shell; the port is the only thing exchanged, so that a busy 8000 fails no test.
  const server = spawn('sh', ['-c', `exec ${stub(response, free)}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  server.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  try {
    let { code, stdout } = await shell(client(response, free).text);
    while (code === notListening && server.exitCode === null) {
      await sleep(25);
      ({ code, stdout } = await shell(client(response, free).text));
    }
    expect(complaint).toBe('');
    expect(stdout).toBe(bytes(response));
    if (response.final) expect(code).toBe(0);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(free);
}

/** Runs a shell line; the output is read byte by byte. */
function shell(text: string): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', text.replace('curl ', 'curl -sS --max-time 10 ')],
      { encoding: 'latin1' },
      (error, stdout) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
      },
    );
  });
}

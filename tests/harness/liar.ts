import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

const pong = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npong';

/** What the liar does with a request, given its head; what it returns it sends. */
export type Answer = (request: string, socket: Socket) => string | undefined;

/** Serves an answer, truthful or not, on 127.0.0.1 while `use` runs. It answers `/__ping` as every host does. */
export async function withLiar<T>(answer: Answer, use: (port: number) => Promise<T>): Promise<T> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      const requests = received.split(/(?<=\r\n\r\n)/);
      received = requests.at(-1)?.endsWith('\r\n\r\n') ? '' : (requests.pop() ?? '');
      for (const request of requests) {
        const said = request.startsWith('GET /__ping ') ? pong : answer(request, socket);
        if (said !== undefined && socket.writable) socket.write(said);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves `dist/` on a free port of loopback, as a static host does: `404.html` for what is not there. */
export async function serve(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join('dist', path.endsWith('/') ? `${path}index.html` : path);
    readFile(file)
      .then((content) => response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' }).end(content))
      .catch(async () =>
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(await readFile('dist/404.html')),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

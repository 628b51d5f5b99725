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

/**
 * Serves `dist/` on a free port of loopback, as a static host does: `404.html` for what is not there.
 * @param folder the folder of the host that it lies in, `/codes/`; what is beside it is answered with an empty 404
 * @param headers sent with every answer
 */
export async function serve(
  folder = '/',
  headers: Record<string, string> = {},
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (!address.startsWith(folder)) {
      response.writeHead(404).end();
      return;
    }
    const path = address.slice(folder.length);
    const file = join('dist', path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const type = (file: string) => ({ 'Content-Type': types[extname(file)] ?? 'text/plain', ...headers });
    readFile(file)
      .then((content) => response.writeHead(200, type(file)).end(content))
      .catch(async () => response.writeHead(404, type('404.html')).end(await readFile('dist/404.html')));
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

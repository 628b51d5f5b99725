import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A static host in whose life things happen: another build, files that arrive spoilt, no network. */
export class ChangingHost {
  /** The built site that it serves. */
  site = 'dist';
  /** The folder of the host that the site lies in. */
  folder = '/deep/codes/';
  /** Sent with every answer. */
  headers: Record<string, string> = {};
  /** The files that it was asked for since the last `clear`, in their order. */
  asked: string[] = [];
  /** What arrives in place of a file. */
  spoil: (file: string, content: Buffer) => Buffer | string | Promise<Buffer> = (_, content) => content;

  #server: Server | undefined;
  #port = 0;

  /** The address of the home page. */
  get base(): string {
    return `http://127.0.0.1:${String(this.#port)}${this.folder}`;
  }

  /** On a free port, and on the same one after `stop`. */
  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const address = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      if (!address.startsWith(this.folder)) {
        response.writeHead(404).end();
        return;
      }
      const path = address.slice(this.folder.length);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      this.asked.push(file);
      const send = async (status: number, name: string) => {
        const content = await this.spoil(name, await readFile(join(this.site, name)));
        const type = types[extname(name)] ?? 'text/plain';
        response.writeHead(status, { 'Content-Type': type, Vary: '*', ...this.headers }).end(content);
      };
      send(200, file)
        .catch(() => send(404, '404.html'))
        .catch(() => response.destroy());
    }).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** No network from now on; what is under way breaks off. */
  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}

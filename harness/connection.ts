import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Why nothing more was found on a connection: the server ended it, or the time is up. */
export type Silence = 'ended' | 'late';

/** A TCP connection whose bytes are read when they are asked for. */
export class Connection {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #ended = false;
  #changed: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const end = () => {
      this.#ended = true;
      this.#changed?.();
    };
    socket.on('data', (bytes: Buffer) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      this.#changed?.();
    });
    // A reset ends the connection as an orderly end does: the bytes that came before it count.
    socket.on('end', end).on('error', end).on('close', end);
  }

  /** @throws when nobody listens */
  static async connect(port: number): Promise<Connection> {
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket);
  }

  send(bytes: string | Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  /** Waits until `find` finds something in the bytes received and not yet taken. */
  async wait<T>(find: (received: Buffer) => T | undefined, milliseconds: number): Promise<T | Silence> {
    const deadline = performance.now() + milliseconds;
    for (;;) {
      const found = find(this.#received);
      if (found !== undefined) return found;
      if (this.#ended) return 'ended';
      const left = deadline - performance.now();
      if (left <= 0) return 'late';
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#changed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits until the server has ended the connection. */
  async end(milliseconds: number): Promise<Silence> {
    return this.wait<never>(() => undefined, milliseconds);
  }

  take(length = this.#received.length): Buffer {
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }

  close(): void {
    this.#socket.destroy();
  }
}

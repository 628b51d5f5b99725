import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  connect as connectTls,
  createServer as createTlsServer,
  type ConnectionOptions,
  type TlsOptions,
} from 'node:tls';
import { Failure, type Step } from '../harness/host.ts';
import { Program, run } from '../harness/processes.ts';
import { asText } from './text.ts';
import { serveDns, type Zone } from './dns.ts';
import type { Scenario, ScenarioRecord, Server } from './scenario.ts';

/** How a connection is made. */
export interface Call {
  /** The address of the client: one that `room.ts` gives the loopback interface. */
  from?: string;
  /** TLS from the first byte. */
  tls?: ConnectionOptions;
  /** How long is waited for the end, in milliseconds. */
  patience?: number;
  /** Waits so many milliseconds for more when all is said. */
  lingers?: number;
  /** Leaves after so many milliseconds without waiting for an answer. */
  leaves?: number;
  /** Bytes that follow the head, not noted. */
  content?: string | Buffer;
  /** How lines beyond ASCII are sent: a character a byte where nothing else is said. */
  encoding?: BufferEncoding;
  /** Closes its side once all is sent. */
  ends?: boolean;
}

/** Where scenarios are run: files, programs and backends of one server, and a note of what passes. */
export class Bench {
  /** Where the server's files are: a path that pages may quote. */
  readonly folder = '/srv';
  readonly #programs: Program[] = [];
  readonly #servers: NetServer[] = [];
  readonly #printed = new Map<Program, number>();
  readonly #read = new Map<string, number>();
  #names: { close: () => void } | undefined;
  #wire: string[] = [];
  #log: string[] = [];

  readonly work: string;
  readonly #server: Server;

  /** @param work where packages were unpacked and libraries installed */
  constructor(work: string, server: Server) {
    this.work = work;
    this.#server = server;
  }

  /** Lays the unpacked packages over /usr, as if they were installed. */
  async overlay(): Promise<void> {
    const own = path.join(this.work, 'root/usr');
    await this.must('mount', '-t', 'overlay', 'overlay', '-o', `lowerdir=${own}:/usr`, '/usr');
  }

  /** Writes files, by their path in the folder. */
  async files(texts: Record<string, string | Buffer>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      const file = path.join(this.folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** Runs a program to its end, whatever it is. @returns what it printed */
  async output(command: string, args: string[], env: Record<string, string> = {}, input?: string): Promise<string> {
    const step: Step =
      input === undefined
        ? { command, args, env }
        : { command: 'sh', args: ['-c', 'printf "%b" "$0" | "$@"', input, command, ...args], env };
    const program = new Program(step, this.folder);
    const late = setTimeout(() => void program.stop(), 30_000);
    await program.ended;
    clearTimeout(late);
    await program.stop();
    return program.output;
  }

  /** Runs a program that must succeed. */
  must(command: string, ...args: string[]): Promise<string> {
    return run({ command, args }, this.folder);
  }

  /** Runs a client and notes its call and what it printed. */
  async client(title: string, command: string, args: string[], env: Record<string, string> = {}): Promise<string> {
    const output = await this.output(command, args, env);
    this.#wire.push(`> ${title}`);
    this.#log.push(...output.split('\n'));
    return output;
  }

  /** Starts a program and waits until it listens on a port, or has said what it says then. */
  async start(step: Step, ready: number | RegExp): Promise<Program> {
    const program = new Program(step, this.folder);
    this.#programs.push(program);
    const deadline = performance.now() + 30_000;
    const isReady = () => (typeof ready === 'number' ? listens(ready) : Promise.resolve(ready.test(program.output)));
    while (!(await isReady())) {
      if (program.end !== undefined || performance.now() > deadline)
        throw new Failure(`"${program.command}" does not start: ${program.lastWords}`);
      await sleep(30);
    }
    this.#printed.set(program, program.output.length);
    return program;
  }

  /** A backend that does with each connection what it is told, once something has come. */
  async backend(port: number, does: (socket: Socket, request: string) => void, tls?: TlsOptions): Promise<void> {
    const serve = (socket: Socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (data) => {
        does(socket, data.toString('latin1'));
      });
    };
    const server = tls ? createTlsServer(tls, serve) : createServer(serve);
    server.on('tlsClientError', () => undefined);
    await this.listen(server, port);
  }

  /** Lets a server listen on a port of 127.0.0.1, or on a socket file, until the end. */
  async listen(server: NetServer, at: number | string): Promise<void> {
    if (typeof at === 'number') server.listen(at, '127.0.0.1');
    else server.listen({ path: at, readableAll: true, writableAll: true });
    await once(server, 'listening');
    this.#servers.push(server);
  }

  /** A connection that stays open and says nothing. */
  async held(port: number, from: string): Promise<Socket> {
    const socket = await this.#call(port, { from });
    await sleep(300);
    return socket;
  }

  /** A port whose queue of connections is full: the next one is never taken. */
  async full(port: number): Promise<void> {
    const listen = `import socket,time
s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(("127.0.0.1",${port})); s.listen(0)
held=[]
for _ in range(4):
    c=socket.socket(); c.setblocking(False); c.connect_ex(("127.0.0.1",${port})); held.append(c)
time.sleep(0.2); print("full",flush=True); time.sleep(600)`;
    await this.start({ command: 'python3', args: ['-c', listen] }, /full/);
  }

  /** Answers the resolvers of the machine until the end. */
  async dns(zone: Zone): Promise<void> {
    this.#names = await serveDns(zone);
  }

  /** Notes a line that passed. */
  note(line: string): void {
    this.#wire.push(line);
  }

  /** Sends a request, reads to the end and notes both. @returns what came */
  async ask(port: number, request: string, call: Call = {}): Promise<string> {
    for (const line of asText(request)) this.#wire.push(`> ${line}`);
    const socket = await this.#call(port, call);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    const over = new Promise<void>((resolve) => {
      socket
        .on('close', resolve)
        .on('end', resolve)
        .on('error', () => {
          resolve();
        });
    });
    socket.write(request.replaceAll(/\r?\n/g, '\r\n'), 'latin1');
    if (call.content !== undefined) socket.write(call.content);
    if (call.ends) socket.end();
    await Promise.race([over, sleep(call.leaves ?? call.patience ?? 4000)]);
    socket.destroy();
    const got = Buffer.concat(parts).toString('utf8');
    for (const line of asText(got)) this.#wire.push(`< ${line}`);
    return got;
  }

  /** A GET of a path, on a connection that the server closes. */
  get(port: number, target: string, fields: string[] = [], call: Call = {}): Promise<string> {
    const head = [`GET ${target} HTTP/1.1`, 'Host: example.com', 'Connection: close', ...fields];
    return this.ask(port, `${head.join('\n')}\n\n`, call);
  }

  /**
   * Speaks a line, waits for the reply, speaks the next, and notes both.
   * @param lines what is said; "STARTTLS" is followed by the handshake
   */
  async dialogue(port: number, lines: string[], call: Call = {}): Promise<void> {
    let socket = await this.#call(port, call);
    let come = '';
    let over = false as boolean;
    const listen = () => {
      socket.on('data', (data: Buffer) => (come += data.toString('utf8')));
      for (const end of ['close', 'end', 'error']) socket.on(end, () => (over = true));
    };
    listen();
    const note = () => {
      for (const line of asText(come)) this.#wire.push(`< ${line}`);
      come = '';
    };
    const reply = async () => {
      const deadline = performance.now() + (call.patience ?? 5000);
      while (!/^\d{3}(?: .*)?\r?\n/m.test(come) && !over && performance.now() < deadline) await sleep(5);
      note();
    };
    await reply();
    for (const line of lines) {
      if (over) break;
      for (const part of line.split('\n')) this.#wire.push(`> ${part.length > 200 ? `${part.slice(0, 60)}…` : part}`);
      socket.write(`${line.replaceAll('\n', '\r\n')}\r\n`, call.encoding ?? 'latin1');
      await reply();
      if (line === 'STARTTLS' && this.#wire.at(-1)?.startsWith('< 220')) {
        socket.removeAllListeners();
        socket = connectTls({ socket, rejectUnauthorized: false });
        listen();
      }
    }
    if (call.lingers !== undefined) await sleep(call.lingers);
    note();
    socket.destroy();
  }

  /** Sends bytes that are no text and notes the answer. */
  async bytes(port: number, sent: Buffer, call: Call = {}): Promise<void> {
    this.#wire.push(`> <${sent.length} bytes>`);
    const socket = await this.#call(port, call);
    let come = '';
    socket.on('data', (data: Buffer) => (come += data.toString('utf8')));
    await sleep(300);
    socket.write(sent);
    await sleep(call.patience ?? 1000);
    socket.destroy();
    for (const line of asText(come)) this.#wire.push(`< ${line}`);
  }

  async #call(port: number, { from, tls }: Call): Promise<Socket> {
    const to = { port, host: '127.0.0.1', ...(from === undefined ? {} : { localAddress: from }) };
    const socket = tls ? connectTls({ ...to, rejectUnauthorized: false, ...tls }) : connect(to);
    socket.on('error', () => socket.destroy());
    await Promise.race([once(socket, tls ? 'secureConnect' : 'connect').catch(() => undefined), sleep(3000)]);
    return socket;
  }

  /** Runs a scenario and gives what passed, with placeholders for what changes. */
  async play(name: string, { says, ask, logs }: Scenario): Promise<ScenarioRecord> {
    await this.#logged();
    this.#wire = [];
    this.#log = [];
    await ask(this);
    const deadline = performance.now() + (logs ? 15_000 : 240);
    do {
      await sleep(60);
      this.#log.push(...(await this.#logged()));
    } while (performance.now() < deadline && !(logs && this.#log.some((line) => logs.test(line))));
    if (logs && !this.#log.some((line) => logs.test(line)))
      throw new Failure(
        `${name}: nothing like ${String(logs)} was logged, but ${JSON.stringify([this.#wire, this.#log])}`,
      );
    const stable = (lines: string[]) => lines.map((line) => this.#stable(line)).filter((line) => line.trim() !== '');
    return { name, says, wire: stable(this.#wire), log: [...new Set(stable(this.#log))] };
  }

  /** Does something without a note of it. */
  async plain<T>(does: (bench: Bench) => Promise<T>): Promise<T> {
    return does(this);
  }

  /** What was logged or printed since the last time. */
  async #logged(): Promise<string[]> {
    const lines: string[] = [];
    for (const name of this.#server.logs ?? []) {
      const file = path.join(this.folder, name);
      if (!existsSync(file)) continue;
      const from = this.#read.get(file) ?? 0;
      const { size } = await stat(file);
      if (size <= from) continue;
      const handle = await open(file);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      await handle.close();
      this.#read.set(file, from + bytesRead);
      lines.push(...buffer.toString('utf8').split('\n'));
    }
    for (const program of this.#programs) {
      lines.push(...program.output.slice(this.#printed.get(program) ?? 0).split('\n'));
      this.#printed.set(program, program.output.length);
    }
    return lines.filter((line) => line !== '' && (this.#server.keeps?.test(line) ?? true));
  }

  #stable(line: string): string {
    return [...common, ...(this.#server.placeholders ?? [])].reduce(
      (text, [what, instead]) => text.replaceAll(what, instead),
      line,
    );
  }

  /** Ends all that was started, and empties the folder. */
  async stop(): Promise<void> {
    for (const program of this.#programs.toReversed()) await program.stop();
    this.#names?.close();
    for (const server of this.#servers) server.close();
    for (const name of ['www', 'log', 'conf', 'run', 'spool', 'tls'])
      await rm(path.join(this.folder, name), { recursive: true, force: true });
  }

  /** The text of a file of the folder. */
  text(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }
}

/** What no server keeps from one run to the next. */
const common: [RegExp, string][] = [
  [/^(< (?:date|last-modified|expires): ).*/gi, '$1<date>'],
  [/^(< etag: ).*/gi, '$1<etag>'],
  [/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})/g, '<date>'],
];

/** Whether a port of 127.0.0.1 takes connections. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

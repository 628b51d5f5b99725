import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type Step } from './host.ts';

/**
 * Runs a program beside a reader of a pipe that this process holds open. When this process ends in whatever way, SIGKILL
 * too, the pipe ends, and the reader kills the group.
 */
const lifeline = 'exec 3<&0; { cat <&3; kill -KILL 0; } >/dev/null 2>&1 & exec "$@" 3<&- </dev/null';

/** A program under way, with what it has started: a process group of its own. */
export class Program {
  readonly command: string;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';
  #output = '';
  #end: string | undefined;
  readonly ended: Promise<void>;

  constructor({ command, args, cwd, env }: Step, folder: string) {
    if (closed) throw new Failure('interrupted');
    this.command = [command, ...args].join(' ');
    this.#child = spawn('sh', ['-c', lifeline, 'sh', command, ...args], {
      cwd: cwd ?? folder,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const { stdout, stderr } = this.#child;
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout = keep(this.#stdout + text);
      this.#output = keep(this.#output + text);
    });
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = keep(this.#stderr + text);
      this.#output = keep(this.#output + text);
    });
    this.ended = new Promise((resolve) => {
      this.#child.on('error', (error) => {
        this.#end ??= error.message;
        resolve();
      });
      this.#child.on('exit', (code, signal) => {
        this.#end ??= signal ? `ended by ${signal}` : `exit ${code ?? '?'}`;
      });
      // 'close' comes when the output is complete too; a grandchild may keep the pipes open, hence the limit.
      this.#child.on('close', () => {
        resolve();
      });
      this.#child.on('exit', () => setTimeout(resolve, 500).unref());
    });
    running.add(this);
  }

  /** How it ended, or `undefined` while it runs. */
  get end(): string | undefined {
    return this.#end;
  }

  /** Its standard output. */
  get stdout(): string {
    return this.#stdout;
  }

  /** Its standard error. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Both, in the order in which they came. */
  get output(): string {
    return this.#output;
  }

  /** The last lines that say something, on one line. */
  get lastWords(): string {
    const lines = this.#output.split('\n').map((line) => line.trim());
    return lines.filter(Boolean).slice(-4).join(' | ').slice(-600) || 'it said nothing';
  }

  /** Ends it and everything it started. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const deadline = performance.now() + 3000;
    while (this.#end === undefined && performance.now() < deadline) await sleep(10);
    // What outlives the program that started it has nobody left to end it.
    this.#signal('SIGKILL');
    running.delete(this);
  }

  /** Signals the whole group. */
  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Nothing of it is left.
    }
  }
}

const keep = (text: string) => text.slice(-1_000_000);

const running = new Set<Program>();

let closed = false;

/** Ends everything that was started and still runs; nothing can be started after it. */
export async function stopAll(): Promise<void> {
  closed = true;
  await Promise.all([...running].map((program) => program.stop()));
}

/** Runs a program to its end and gives its output. */
export async function run(step: Step, folder: string): Promise<string> {
  const program = new Program(step, folder);
  try {
    await program.ended;
  } finally {
    await program.stop();
  }
  if (program.end !== 'exit 0')
    throw new Failure(`"${program.command}" failed (${program.end ?? 'no end'}): ${program.lastWords}`);
  return program.output;
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StubRecords } from '~/proofs/record';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const old = 'the record of an earlier run\n';
let folder: string;
let record: string;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const published = [200, 404].map((status) => {
  const content = JSON.stringify({ number: status });
  const source = JSON.stringify({ status, content });
  return {
    status: `http/${status}`,
    wire: 'http',
    exchange: {
      request: { method: 'GET', headers: [], content: null },
      interim: [],
      final: { status, reason: status === 200 ? 'OK' : 'Not Found', headers: [], content, verbatim: false },
    },
    port: 8000,
    at: 'http://127.0.0.1:\0port\0/endpoint',
    stub: 'true',
    clients: [{ name: 'curl', text: 'true', prints: '', exit: 0 }],
    sha256: sha256('true\ntrue'),
    snippets: [{ stack: 'fake', file: 'fake.json', sha256: sha256(source), source }],
  };
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wirecodes-prove-'));
  const room = path.join(folder, 'rooms/http');
  await cp(path.join(import.meta.dirname, 'fake'), path.join(room, 'stacks/fake'), { recursive: true });
  await writeFile(path.join(folder, 'rooms/package.json'), '{ "type": "module" }');
  const probe = pathToFileURL(path.resolve('src/protocols/http/probe.ts')).href;
  await writeFile(path.join(room, 'probe.ts'), `export { default } from ${JSON.stringify(probe)};\n`);
  await mkdir(path.join(folder, 'records/http'), { recursive: true });
  record = path.join(folder, 'records/http/fake.json');
});

beforeEach(async () => {
  await publish(published);
  await writeFile(record, old);
});

afterAll(() => rm(folder, { recursive: true }));

async function publish(mocks: unknown): Promise<void> {
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  await writeFile(path.join(folder, 'dist/mocks.json'), JSON.stringify(mocks));
}

/** Starts `prove.ts` on the fake host. */
function start(fake: string, args: string[]) {
  const options = ['--rooms', 'rooms', '--records', 'records', '--work', 'work', '--dist', 'dist'];
  const script = path.resolve('harness/prove.ts');
  return spawn(process.execPath, [script, ...options, ...args], {
    cwd: folder,
    env: { ...process.env, FAKE: fake },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function prove(fake: string, ...args: string[]) {
  const child = start(fake, args.length > 0 ? args : ['fake']);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** The processes that the fake host wrote down. */
async function pids(): Promise<number[]> {
  const text = await readFile(path.join(folder, 'work/http/fake/pids'), 'utf8');
  return text.split(' ').map(Number);
}

async function expectEnded(): Promise<void> {
  for (const pid of await pids())
    await expect.poll(() => alive(pid), { message: `process ${pid} is left`, timeout: 30_000 }).toBe(false);
}

/** Whether a process runs; one that has ended and waits for its parent does not. */
async function alive(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return !/\) [ZX]/.test(status);
}

test('a host is proved: same bytes twice, with placeholders, and nothing is left running', async () => {
  const { code, stdout, stderr } = await prove('');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('fake: 2 snippets on Fake 1.0');
  expect(stdout).toContain('fake: written to records/http/fake.json; the next build shows it');
  expect(stdout).toMatch(/^fake +Fake 1\.0 +2 +2 +0 +0 +0 +0 +0 +\d+\.\d$/m);
  const first = await readFile(record, 'utf8');
  expect(first).toContain('["X-Request-Id", "<id>"]');
  expect(first).toContain('["Date", "<date>"]');
  expect(JSON.parse(first)).toMatchObject({
    stack: 'fake',
    title: 'Fake 1.0',
    versions: { fake: '1.0' },
    snippets: [
      { status: 'http/200', verdict: 'exact', line: 'HTTP/1.1 200 OK', content: '{"number":200}' },
      { status: 'http/404', verdict: 'exact', sha256: published[1]?.snippets[0]?.sha256, connection: 'kept' },
    ],
  });
  await expectEnded();

  expect((await prove('')).code).toBe(0);
  expect(await readFile(record, 'utf8')).toBe(first);
});

test.each<[failure: string, fake: string, line: RegExp]>([
  ['the host dies in the middle', 'dies', /^fake: the host died at http\/404 \(exit 4\): /],
  ['the host dies at once', 'crashes', /^fake: the host died before it said hello \(exit 3\): Error: listen EACCES$/m],
  ['a snippet does not load', 'broken', /^fake: http\/404 does not load: SyntaxError: Unexpected token \(1 of 2\)$/m],
  ['the host never says hello', 'mute', /^fake: the host did not say hello within 1 s: it said nothing$/m],
  ['a snippet gives two answers', 'wavers', /^fake: http\/200 gave two answers: no final response, then exact$/m],
  ['the host changes a text', 'edited', /^fake: http\/200 is not hosted as published: unwrapping http_200\.json/],
  ['a dependency cannot be installed', 'uninstallable', /^fake: ".*" failed \(exit 9\): no such package: left-pad$/m],
  ['a program is missing', 'needy', /^fake: not run: install it$/m],
])('%s: one clear line, exit 1, the record as it was', async (_, fake, line) => {
  const { code, stderr } = await prove(fake, 'fake', '--patience', '1');
  expect(stderr).toMatch(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
  expect(await readFile(record, 'utf8')).toBe(old);
  if (!['edited', 'uninstallable', 'needy'].includes(fake)) await expectEnded();
});

test('a text that is not the one of its hash', async () => {
  const [first] = published;
  await publish([{ ...first, snippets: [{ ...first!.snippets[0], source: '{}' }] }]);
  const { code, stderr } = await prove('');
  expect(stderr).toMatch(/^http\/200: a text does not have the SHA-256 that dist\/mocks\.json gives for it/);
  expect(code).toBe(2);
  expect(await readFile(record, 'utf8')).toBe(old);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends everything and leaves the record', async (signal) => {
  const hangs = path.join(folder, 'work/http/fake/hangs');
  await rm(hangs, { force: true });
  const child = start('hangs', ['fake']);
  await expect.poll(() => existsSync(hangs), { timeout: 60_000, message: 'the host is asked' }).toBe(true);
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
  await sleep(100);
  await expectEnded();
  expect(await readFile(record, 'utf8')).toBe(old);
});

test.each([
  ['a name that no host has', ['fake', 'gin'], 'nothing to prove by the name gin; there are fake, http/stub\n'],
  ['a patience that is none', ['fake', '--patience', 'long'], '--patience long: write a number from 1 to 86400\n'],
  [
    'an option that is none',
    ['fake', '--fast'],
    "Unknown option '--fast'; there are --rooms, --records, --work, --dist, --patience, each with its value\n",
  ],
  [
    'a folder without a build',
    ['fake', '--dist', 'nowhere'],
    'nowhere/mocks.json is missing; npm run build writes it\n',
  ],
])('%s: one clear line, exit 2', async (_, args, line) => {
  const { code, stderr } = await prove('', ...args);
  expect(stderr).toBe(line);
  expect(code).toBe(2);
});

test('a missing program fails only the run that names its host', async () => {
  const { code, stdout } = await prove('needy', '--patience', '1');
  expect(stdout).toMatch(/^fake +not run: install it +2 +- +- +- +- +- +2 +-$/m);
  expect(stdout).toMatch(/^http\/stub +failed/m);
  expect(code).toBe(1);
});

test('a run that is killed leaves no host behind', async () => {
  const hangs = path.join(folder, 'work/http/fake/hangs');
  await rm(hangs, { force: true });
  const child = start('hangs', ['fake']);
  await expect.poll(() => existsSync(hangs), { timeout: 60_000, message: 'the host is asked' }).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'close');
  await expectEnded();
});

/** Shell that answers every request with 200. */
const stub = `python3 -c '
import socket
with socket.create_server(("127.0.0.1", \0port\0)) as server:
    while True:
        connection, _ = server.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"""HTTP/1.1 200 OK\\r\\nContent-Length: 14\\r\\n\\r\\n{"number":200}""")
'`;
const shown = (line: string) => line.replaceAll('\0port\0', '8000');

test('a stub and its client are run, and what differs is said', async () => {
  const [mock] = published;
  const text = '{"number":200}';
  const client = { name: 'curl', text: 'curl http://127.0.0.1:\0port\0/endpoint', prints: text, exit: 0 };
  const entry = { ...mock, stub, clients: [client], sha256: sha256(shown(`${stub}\n${client.text}`)) };
  await publish([entry, { ...entry, status: 'http/404', clients: [{ ...client, prints: 'other', exit: 1 }] }]);
  const { code, stderr } = await prove('', 'http/stub');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { snippets } = JSON.parse(await readFile(path.join(folder, 'records/http/stub.json'), 'utf8')) as StubRecords;
  expect(snippets).toMatchObject([
    {
      status: 'http/200',
      verdict: 'exact',
      differs: [],
      clients: [{ client: 'curl', exit: 0, prints: text, complains: '' }],
    },
    {
      status: 'http/404',
      verdict: 'content-differs',
      differs: ['curl prints something else', 'curl ends with 0, not 1'],
    },
  ]);
});

test('a library asks the stub of each usual moment, and what it prints is recorded', async () => {
  const library = path.join(folder, 'rooms/http/libraries/asker/library.ts');
  const write = async (prints: string) => {
    await mkdir(path.dirname(library), { recursive: true });
    await writeFile(
      library,
      `const program = (port, moment) =>
  "fetch('http://127.0.0.1:" + port + "/endpoint').then(({ status }) => console.log(${prints}), console.log)";
export default {
  name: 'Asker',
  moments: ['now'],
  needs: [],
  ask: (folders, port, moment) => ({ command: process.execPath, args: ['-e', program(port, moment)] }),
};
`,
    );
  };
  const entry = { ...published[0], stub, moment: 'now', usual: true, sha256: sha256(`${shown(stub)}\ntrue`) };
  await publish([entry, { ...entry, moment: 'later' }, { ...entry, status: 'http/404', usual: false }]);
  try {
    await write(
      `JSON.stringify({ versions: { asker: '1.0' }, prints: status + ' " + moment + " at " + port + "' + String.fromCharCode(10) })`,
    );
    const { code, stdout, stderr } = await prove('', 'asker');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^asker +Asker +1 /m);
    expect(JSON.parse(await readFile(path.join(folder, 'records/http/asker.json'), 'utf8'))).toEqual({
      library: 'asker',
      name: 'Asker',
      versions: { asker: '1.0' },
      wrapper: 'A free port instead of 8000.',
      snippets: [{ status: 'http/200', moment: 'now', sha256: entry.sha256, prints: '200 now at 8000' }],
    });

    await write('status');
    const silent = await prove('', 'asker');
    expect(silent.stderr).toBe('asker: http/200 now: the program prints no answer in JSON at its end, but "200"\n');
    expect(silent.code).toBe(1);
  } finally {
    await rm(path.join(folder, 'rooms/http/libraries'), { recursive: true });
  }
});

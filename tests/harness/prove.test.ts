import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const old = 'the record of an earlier run\n';
let folder: string;
let record: string;

const published = [200, 404].map((status) => {
  const content = JSON.stringify({ number: status });
  const source = JSON.stringify({ status, content });
  return {
    framework: 'fake',
    status: `http/${status}`,
    file: 'fake.json',
    sha256: createHash('sha256').update(source).digest('hex'),
    source,
    request: { method: 'GET', headers: [], content: null },
    expected: {
      interim: [],
      final: { status, reason: status === 200 ? 'OK' : 'Not Found', headers: [], content, verbatim: false },
    },
  };
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wirecodes-prove-'));
  await cp(path.join(import.meta.dirname, 'fake'), path.join(folder, 'hosts/fake'), { recursive: true });
  await writeFile(path.join(folder, 'hosts/package.json'), '{ "type": "module" }');
  await mkdir(path.join(folder, 'records'));
  record = path.join(folder, 'records/fake.json');
});

beforeEach(async () => {
  await publish(published);
  await writeFile(record, old);
});

afterAll(() => rm(folder, { recursive: true }));

async function publish(snippets: unknown): Promise<void> {
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  await writeFile(path.join(folder, 'dist/snippets.json'), JSON.stringify(snippets));
}

/** Starts `prove.ts` on the fake host. */
function start(fake: string, args: string[]) {
  const options = ['--hosts', 'hosts', '--records', 'records', '--work', 'work', '--dist', 'dist'];
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
  const text = await readFile(path.join(folder, 'work/fake/pids'), 'utf8');
  return text.split(' ').map(Number);
}

async function expectEnded(): Promise<void> {
  for (const pid of await pids())
    await expect.poll(() => alive(pid), { message: `process ${pid} is left`, timeout: 3000 }).toBe(false);
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
  expect(stdout).toMatch(/^fake +Fake 1\.0 +2 +2 +0 +0 +0 +0 +0 +\d+\.\d$/m);
  const first = await readFile(record, 'utf8');
  expect(first).toContain('["X-Request-Id", "<id>"]');
  expect(first).toContain('["Date", "<date>"]');
  expect(JSON.parse(first)).toMatchObject({
    framework: 'fake',
    title: 'Fake 1.0',
    versions: { fake: '1.0' },
    snippets: [
      { status: 'http/200', verdict: 'exact', line: 'HTTP/1.1 200 OK', content: '{"number":200}' },
      { status: 'http/404', verdict: 'exact', sha256: published[1]?.sha256, connection: 'kept' },
    ],
  });
  await expectEnded();

  expect((await prove('')).code).toBe(0);
  expect(await readFile(record, 'utf8')).toBe(first);
});

test.each<[failure: string, fake: string, line: RegExp]>([
  ['the host dies in the middle', 'dies', /^fake: the host died at http\/404 \(exit 4\): /],
  ['the host dies at once', 'crashes', /^fake: the host died before it answered \(exit 3\): Error: listen EACCES$/m],
  ['a snippet does not load', 'broken', /^fake: http\/404 does not load: SyntaxError: Unexpected token \(1 of 2\)$/m],
  ['the host never answers', 'mute', /^fake: the host did not answer \/__ping within 1 s: it said nothing$/m],
  [
    'a snippet gives two answers',
    'wavers',
    /^fake: http\/200 gave two answers: no final response, then HTTP\/1\.1 200 OK$/m,
  ],
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

test('a port in use: one clear line, exit 1, the record as it was', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { code, stderr } = await prove('', 'fake', '--port', String(port));
  server.close();
  expect(stderr).toBe(`fake: port ${port} of 127.0.0.1 is in use; leave --port away and a free one is taken\n`);
  expect(code).toBe(1);
  expect(await readFile(record, 'utf8')).toBe(old);
});

test('a text that is not the one of its hash', async () => {
  await publish([{ ...published[0], source: '{}' }]);
  const { code, stderr } = await prove('');
  expect(stderr).toMatch(/^fake: http\/200: its text does not have the SHA-256/);
  expect(code).toBe(1);
  expect(await readFile(record, 'utf8')).toBe(old);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends everything and leaves the record', async (signal) => {
  const hangs = path.join(folder, 'work/fake/hangs');
  await rm(hangs, { force: true });
  const child = start('hangs', ['fake']);
  await expect
    .poll(
      () =>
        access(hangs).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000, message: 'the host is asked' },
    )
    .toBe(true);
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
  await sleep(100);
  await expectEnded();
  expect(await readFile(record, 'utf8')).toBe(old);
});

test.each([
  ['a name that no host has', ['fake', 'gin'], 'no host for gin; there are fake, curl\n'],
  ['a port that is none', ['fake', '--port', 'http'], '--port http: write a number from 1 to 65535\n'],
  ['a port beyond all', ['fake', '--port', '65536'], '--port 65536: write a number from 1 to 65535\n'],
  [
    'an option that is none',
    ['fake', '--fast'],
    "Unknown option '--fast'; there are --hosts, --records, --work, --dist, --port, --patience, each with its value\n",
  ],
  [
    'a folder without a build',
    ['fake', '--dist', 'nowhere'],
    'nowhere/snippets.json is missing; npm run build writes it\n',
  ],
])('%s: one clear line, exit 2', async (_, args, line) => {
  const { code, stderr } = await prove('', ...args);
  expect(stderr).toBe(line);
  expect(code).toBe(2);
});

test('a missing program fails only the run that names its host', async () => {
  await mkdir(path.join(folder, 'dist/http/200/mock'), { recursive: true });
  const { code, stdout } = await prove('needy', '--patience', '1');
  expect(stdout).toMatch(/^fake +not run: install it +2 +- +- +- +- +- +2 +-$/m);
  expect(stdout).toMatch(/^curl +failed/m);
  expect(code).toBe(1);
});

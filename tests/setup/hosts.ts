import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { shellEnvironment } from './build.ts';
import { need, placeOf, programs } from './programs.ts';

/** A place where the built site lies: `base` is the address of its home page. */
export interface Host {
  base: string;
  close: () => void | Promise<void>;
}

/** A place that speaks TLS, and answers at `plain` in the clear. */
export interface SecureHost extends Host {
  plain: string;
}

/** Files in PEM. */
export interface Certificate {
  certificate: string;
  key: string;
}

/** The folder of the sub-path examples. */
type Folder = '/' | '/codes/';

/** Paths and addresses of an example, and what the test has in their place. */
type Changes = [from: string, to: string][];

type Command = [program: string, ...args: string[]];

/** Whether this machine has the loopback address of IPv6. */
export const ipv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

const loopback = ipv6 ? '127.0.0.1 [::1]' : '127.0.0.1';

/** A port of nginx's examples on loopback. Where there is no IPv6, the line for it goes, as the example says. */
const listen = (from: number, to: number, how = ''): Changes => [
  [`listen ${String(from)}${how};`, `listen 127.0.0.1:${String(to)}${how};`],
  [`listen [::]:${String(from)}${how};`, ipv6 ? `listen [::1]:${String(to)}${how};` : ''],
];

const example = (folder: Folder) => (folder === '/' ? 'root' : 'sub-path');

/**
 * The real nginx with an example of `deploy/`, on a free port of loopback.
 * @param site the folder of the built site
 * @param brotli the file of nginx's module for compressed files under Brotli, to have its line of the example in use
 * @param settings what nginx.conf has before the example
 */
export async function startNginx(folder: Folder, site = 'dist', brotli?: string, settings = ''): Promise<Host> {
  const port = await freePort();
  const base = `http://127.0.0.1:${String(port)}${folder}`;
  return start(base, (work) => nginx(work, example(folder), site, listen(80, port), brotli, settings));
}

/** Where this machine has nginx's module for files under Brotli. */
export const brotliModule = (): string | undefined => placeOf(programs.brotli);

/** The real nginx with the example that speaks TLS. */
export async function startSecureNginx(
  { certificate, key }: Certificate,
  site = 'dist',
  brotli?: string,
): Promise<SecureHost> {
  const [port, plain] = [await freePort(), await freePort()];
  const host = await start(`https://localhost:${String(port)}/`, (work) =>
    nginx(
      work,
      'root-tls',
      site,
      [
        ...listen(80, plain),
        ...listen(443, port, ' ssl http2'),
        ['server_name codes.example.org', 'server_name localhost'],
        ['https://$server_name', `https://$server_name:${String(port)}`],
        ['/etc/ssl/codes.example.org.pem', certificate],
        ['/etc/ssl/private/codes.example.org.key', key],
      ],
      brotli,
    ),
  );
  return { ...host, plain: `http://localhost:${String(plain)}/` };
}

async function nginx(
  work: string,
  file: string,
  site: string,
  changes: Changes,
  brotli?: string,
  settings = '',
): Promise<Command> {
  const program = need(programs.nginx);
  await copyExample('deploy/nginx', work, [
    ['/etc/nginx/wirecodes', work],
    ['/srv/wirecodes', resolve(site)],
    ...(brotli ? ([['# brotli_static on;', 'brotli_static on;']] satisfies Changes) : []),
    ...changes,
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  // What a distribution's nginx.conf has around the example. nginx started as root gives its files to another user.
  await writeFile(
    join(work, 'nginx.conf'),
    `daemon off;
${brotli ? `load_module ${brotli};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${work}/nginx.pid;
error_log ${work}/log;
events {}
http {
  access_log off;
  ${settings}
  ${temporary.map((name) => `${name}_temp_path ${work}/${name};`).join('\n  ')}
  types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; text/plain txt; }
  include ${work}/${file}.conf;
}
`,
  );
  return [program, '-e', join(work, 'log'), '-p', work, '-c', join(work, 'nginx.conf')];
}

/**
 * The real Caddy with an example of `deploy/`, on a free port of loopback.
 * @param site the folder of the built site
 */
export async function startCaddy(folder: Folder, site = 'dist'): Promise<Host> {
  const [port, plain] = [await freePort(), await freePort()];
  const base = `http://127.0.0.1:${String(port)}${folder}`;
  return start(base, (work) =>
    caddy(work, example(folder), site, `admin off\n\thttp_port ${String(plain)}`, [
      ['codes.example.org {', `:${String(port)} {`],
      ['intranet.example.org {', `:${String(port)} {`],
    ]),
  );
}

/** The real Caddy with the example at the root, under a name for which it speaks TLS. */
export async function startSecureCaddy({ certificate, key }: Certificate, site = 'dist'): Promise<SecureHost> {
  const [port, plain] = [await freePort(), await freePort()];
  const host = await start(`https://localhost:${String(port)}/`, (work) =>
    caddy(work, 'root', site, `admin off\n\tdefault_bind ${loopback}\n\thttp_port ${String(plain)}`, [
      ['codes.example.org {', `localhost:${String(port)} {\n\ttls ${certificate} ${key}`],
      ['https://codes.example.org', `https://localhost:${String(port)}`],
    ]),
  );
  return { ...host, plain: `http://localhost:${String(plain)}/` };
}

async function caddy(work: string, file: string, site: string, options: string, changes: Changes): Promise<Command> {
  const program = need(programs.caddy);
  await copyExample('deploy/caddy', work, [['/srv/wirecodes', resolve(site)], ...changes]);
  await writeFile(join(work, 'Caddyfile'), `{\n\t${options}\n}\nimport ${file}.Caddyfile\n`);
  return [program, 'run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'];
}

/** What `npm start` serves the site with, on a free port of loopback, beside one that may be running. */
export async function startPreview(): Promise<Host> {
  const port = String(await freePort());
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const options = ['--root', process.cwd(), '--host', '127.0.0.1', '--port', port, '--ignore-lock'];
  return start(`http://127.0.0.1:${port}/`, () => Promise.resolve([process.execPath, astro, 'preview', ...options]));
}

/** The examples without TLS, each in its server. */
export const examples = [
  ['nginx', '/', startNginx],
  ['nginx', '/codes/', startNginx],
  ['Caddy', '/', startCaddy],
  ['Caddy', '/codes/', startCaddy],
] as const;

/** Every file of an example with the paths and addresses of the test in place of its own. */
async function copyExample(folder: string, work: string, changes: Changes): Promise<void> {
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(
      join(work, name),
      changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
    );
  }
}

async function start(base: string, command: (work: string) => Promise<Command>): Promise<Host> {
  const work = await mkdtemp(join(tmpdir(), 'wirecodes-host-'));
  await mkdir(join(work, 'home'));
  const [program, ...args] = await command(work);
  const server = spawn(program, args, {
    cwd: work,
    env: { ...shellEnvironment('production'), HOME: join(work, 'home'), XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  server.stderr.on('data', (data: Buffer) => (output += data.toString()));

  for (let attempt = 0; !(await listens(Number(new URL(base).port))); attempt++) {
    if (server.exitCode !== null || attempt === 1200) throw new Error(`${program} does not start:\n${output}`);
    await setTimeout(50);
  }
  return {
    base,
    close: async () => {
      server.kill();
      await once(server, 'exit');
      await rm(work, { recursive: true, force: true });
    },
  };
}

const listens = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => {
        socket.destroy();
        done(true);
      })
      .on('error', () => {
        done(false);
      });
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

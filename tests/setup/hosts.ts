import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { install } from './packages';

/** A place where the built site lies: `base` is the address of its home page. */
export interface Host {
  base: string;
  close: () => void | Promise<void>;
}

/** The folder of the sub-path examples. */
type Folder = '/' | '/codes/';

const example = (folder: Folder) => (folder === '/' ? 'root' : 'sub-path');

/** The real nginx with an example of `deploy/`, on a free port of loopback. */
export async function startNginx(folder: Folder): Promise<Host> {
  const program = find('nginx', 'NGINX', ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx']);
  return start(folder, async (work, port) => {
    await copyExample('deploy/nginx', work, [
      ['/etc/nginx/wirecodes', work],
      ['/srv/wirecodes', resolve('dist')],
      ['listen 80', `listen 127.0.0.1:${String(port)}`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    // What a distribution's nginx.conf has around the example. nginx started as root gives its files to another user.
    await writeFile(
      join(work, 'nginx.conf'),
      `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${work}/nginx.pid;
error_log ${work}/log;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${work}/${name};`).join('\n  ')}
  types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; text/plain txt; }
  include ${work}/${example(folder)}.conf;
}
`,
    );
    return [program, '-e', join(work, 'log'), '-p', work, '-c', join(work, 'nginx.conf')];
  });
}

/** The real Caddy with an example of `deploy/`, on a free port of loopback. */
export async function startCaddy(folder: Folder): Promise<Host> {
  const program = find('caddy', 'CADDY', ['/usr/bin/caddy', '/opt/homebrew/bin/caddy', '/usr/local/bin/caddy']);
  return start(folder, async (work, port) => {
    await copyExample('deploy/caddy', work, [
      ['/srv/wirecodes', resolve('dist')],
      ['codes.example.org {', `http://127.0.0.1:${String(port)} {`],
      ['intranet.example.org {', `http://127.0.0.1:${String(port)} {`],
    ]);
    await writeFile(join(work, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${example(folder)}.Caddyfile\n`);
    return [program, 'run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'];
  });
}

function find(name: string, variable: string, places: string[]): string {
  const named = process.env[variable];
  const found = () => [...(named ? [named] : []), ...places].find((place) => existsSync(place));
  if (found() === undefined) install(name);
  const place = found();
  if (place === undefined) {
    throw new Error(
      `The tests of deploy/ need ${name} and found none. Install it (Debian, Ubuntu: sudo apt install ${name}), or name it: ${variable}=/path/to/${name} npm test`,
    );
  }
  return place;
}

/** Every file of an example with the paths and addresses of the test in place of its own. */
async function copyExample(folder: string, work: string, changes: [string, string][]): Promise<void> {
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(
      join(work, name),
      changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
    );
  }
}

async function start(
  folder: Folder,
  command: (work: string, port: number) => Promise<[program: string, ...args: string[]]>,
): Promise<Host> {
  const work = await mkdtemp(join(tmpdir(), 'wirecodes-host-'));
  await mkdir(join(work, 'home'));
  const port = await freePort();
  const [program, ...args] = await command(work, port);
  const server = spawn(program, args, {
    cwd: work,
    env: { ...process.env, HOME: join(work, 'home'), XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  server.stderr.on('data', (data: Buffer) => (output += data.toString()));

  const base = `http://127.0.0.1:${String(port)}${folder}`;
  for (let attempt = 0; !(await answers(base)); attempt++) {
    if (server.exitCode !== null || attempt === 200) throw new Error(`${program} does not start:\n${output}`);
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

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Runs every snippet of a folder as a service of one Postfix, each on a port of its own: node serve.ts <folder>
 *
 * It has folders of its own below the system's temporary folder, which go when it ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const snippets = process.argv[2] ?? '';
const home = mkdtempSync(path.join(tmpdir(), 'wirecodes-postfix-'));
const keys = readdirSync(snippets).map((file) => path.parse(file).name);

process.on('SIGTERM', () => {
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
});

/** As many free ports as there are snippets. */
async function freePorts(): Promise<number[]> {
  const servers = keys.map((): Server => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}

/** The lines of a snippet as options of a service. */
const options = (key: string) =>
  readFileSync(path.join(snippets, `${key}.cf`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => `  -o { ${line} }`);

const ports = await freePorts();
const services = keys.flatMap((key, place) => [
  `127.0.0.1:${String(ports[place])} inet n - n - - smtpd`,
  ...options(key),
]);
const others = [
  'cleanup unix n - n - 0 cleanup',
  'rewrite unix - - n - - trivial-rewrite',
  'qmgr unix n - n 300 1 qmgr',
  'discard unix - - n - - discard',
  'bounce unix - - n - 0 bounce',
  'flush unix n - n 1000? 0 flush',
  'proxymap unix - - n - - proxymap',
  'tlsmgr unix - - n 1000? 1 tlsmgr',
  'anvil unix - - n - 1 anvil',
  'postlog unix-dgram n - n - 1 postlogd',
];

mkdirSync(path.join(home, 'conf'));
const own = readFileSync(path.join(import.meta.dirname, 'main.cf'), 'utf8');
const folders = `queue_directory = ${home}/spool\ndata_directory = ${home}/data\nmaillog_file = ${home}/mail.log\nmaillog_file_prefixes = ${home}\n`;
writeFileSync(path.join(home, 'conf/main.cf'), own + folders);
writeFileSync(path.join(home, 'conf/master.cf'), `${[...services, ...others].join('\n')}\n`);
execFileSync('sh', [
  '-c',
  `cd "$0"; chmod 755 .; mkdir data spool; touch mail.log; chown postfix data mail.log; cd spool
   mkdir active bounce corrupt defer deferred flush hold incoming private saved trace maildrop public pid
   chown postfix *; chown root pid; chgrp postdrop maildrop public; chmod 700 [a-l]* private saved trace; chmod 730 maildrop; chmod 710 public`,
  home,
]);

const master = spawn('/usr/lib/postfix/sbin/master', ['-c', path.join(home, 'conf'), '-d'], { stdio: 'inherit' });
master.on('exit', (code) => {
  process.stderr.write(
    `master ended with ${String(code)}: ${readFileSync(path.join(home, 'mail.log'), 'utf8').slice(-600)}\n`,
  );
  rmSync(home, { recursive: true, force: true });
  process.exit(1);
});

/** Whether somebody listens on a port. */
const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => {
      resolve(false);
    });
  });

// master opens the ports in their order.
while (!(await listens(ports.at(-1) ?? 0))) await sleep(30);
const postfix = execFileSync('postconf', ['-d', '-h', 'mail_version'], { encoding: 'utf8' }).trim();
const at = Object.fromEntries(keys.map((key, place) => [key, `smtp://127.0.0.1:${String(ports[place])}`]));
process.stdout.write(`${JSON.stringify({ versions: { postfix }, at, failed: {} })}\n`);

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../harness/host.ts';
import { run } from '../harness/processes.ts';

/** Addresses of documentation that clients and servers have here, as they have in the pages. */
const addresses = ['192.0.2.10', '192.0.2.25', '192.0.2.44'];

/** Users that mail servers ask for, none of which the machine needs to have. */
const users: [name: string, id: number][] = [
  ['postfix', 30_001],
  ['Debian-exim', 30_002],
  ['alice', 30_004],
  ['bob', 30_005],
];
const groups: [name: string, id: number][] = [...users, ['postdrop', 30_003]];

/** Files of the machine that are others in here. */
const files: Record<string, (text: string) => string> = {
  '/etc/resolv.conf': () => 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n',
  '/etc/hosts': () => '127.0.0.1 localhost mx.example.com\n',
  '/etc/passwd': (text) =>
    text + users.map(([name, id]) => `${name}:x:${id}:${id}::/nonexistent:/usr/sbin/nologin\n`).join(''),
  '/etc/group': (text) => text + groups.map(([name, id]) => `${name}:x:${id}:\n`).join(''),
};

/**
 * Furnishes the namespaces that `unshare` has made: the loopback interface, an empty /srv, users and a resolver of our own.
 * Without a network of its own it does nothing and fails.
 */
export async function furnish(project: string): Promise<void> {
  if (project.startsWith('/srv/')) throw new Failure('lies under /srv, which is another here: move the project');
  const routes = await readFile('/proc/net/route', 'utf8');
  if (routes.trim().split('\n').length > 1) throw new Failure('is not in a network of its own: call npm run scenarios');
  const step = (command: string, ...args: string[]) => run({ command, args }, '/');
  await step('ip', 'link', 'set', 'lo', 'up');
  for (const address of addresses) await step('ip', 'address', 'add', `${address}/32`, 'dev', 'lo');
  await step('mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', '/srv');
  for (const [file, change] of Object.entries(files)) {
    const own = path.join('/srv', file);
    await mkdir(path.dirname(own), { recursive: true });
    await writeFile(own, change(await readFile(file, 'utf8')));
    await step('mount', '--bind', own, file);
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../../../../harness/host.ts';

const base = readFileSync(path.join(import.meta.dirname, 'base.conf'), 'utf8');

/** Exim out of its Debian package, with folders of its own. */
export default {
  title: ({ exim }) => `Exim ${exim}`,
  wrapper:
    'Settings before the snippet: it is mx.example.com, has folders of its own, and keeps what it accepts in its queue. Exim is started for each connection, as inetd does.',
  needs: [
    ...['apt-get', 'dpkg-deb'].map((program) => ({
      program,
      args: ['--version'],
      hint: 'Exim is unpacked from its Debian packages: use Debian',
    })),
    {
      program: 'sh',
      args: ['-c', 'test "$(id -u)" = 0 && id Debian-exim'],
      hint: 'Exim changes users: prove it as root, and add its user (adduser --system --group --no-create-home Debian-exim)',
    },
  ],
  install: ({ work }) => ({
    from: ['host.ts'],
    steps: [
      { command: 'rm', args: ['-rf', `${work}/root`] },
      { command: 'mkdir', args: ['-p', `${work}/root`] },
      { command: 'apt-get', args: ['download', 'exim4-daemon-light'], cwd: `${work}/root` },
      { command: 'sh', args: ['-c', 'dpkg-deb --extract exim4-daemon-light_*.deb . && rm *.deb'], cwd: `${work}/root` },
    ],
  }),
  place: ({ key, source }) => ({ path: `snippets/${key}.conf`, text: base + source }),
  unwrap: (text) => (text.startsWith(base) ? text.slice(base.length) : text),
  start: ({ own, work }) => ({
    command: process.execPath,
    args: [`${own}/serve.ts`, `${work}/root/usr/sbin/exim4`, `${work}/snippets`],
  }),
} satisfies Host;

import type { Host } from '../../../../../harness/host.ts';

/** Postfix as it is installed, with folders of its own. */
export default {
  title: ({ postfix }) => `Postfix ${postfix}`,
  wrapper:
    'The lines are options of a service in master.cf, one service for each snippet, in a Postfix that is mx.example.com and has mail for example.com.',
  needs: [
    {
      program: 'sh',
      args: [
        '-c',
        'test "$(id -u)" = 0 && id postfix && postconf -d -h mail_version && test -x /usr/lib/postfix/sbin/master',
      ],
      hint: 'install Postfix (Debian: apt-get install postfix), and prove it as root, because its master changes users; the Postfix of the machine is left alone',
    },
  ],
  place: ({ key, source }) => ({ path: `snippets/${key}.cf`, text: source }),
  start: ({ own, work }) => ({ command: process.execPath, args: [`${own}/serve.ts`, `${work}/snippets`] }),
} satisfies Host;

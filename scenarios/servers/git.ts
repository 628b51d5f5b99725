import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const to = 'http://127.0.0.1';
const git = (says: string, logs: RegExp, ...args: string[]) => ({
  says,
  ask: (bench: Bench) =>
    bench.client(['git', ...args].join(' '), 'git', args, {
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: '/srv',
      LC_ALL: 'C.UTF-8',
    }),
  logs,
});
const answer = (status: string, ...fields: string[]) =>
  ['HTTP/1.1 ' + status, 'Content-Length: 0', 'Connection: close', ...fields, '', ''].join('\r\n');
const close = (type: string, content: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${content.length}\r\nConnection: close\r\n\r\n${content}`;

/** A line as git frames it: its length and itself. */
const line = (text: string) => (text.length + 4).toString(16).padStart(4, '0') + text;

/** The list of refs of a repository without any, which takes pushes. */
const advertisement =
  `${line('# service=git-receive-pack\n')}0000` +
  `${line(`${'0'.repeat(40)} capabilities^{}\0report-status delete-refs ofs-delta\n`)}0000`;

/** git as a client of HTTP. */
export default {
  title: 'git',
  needs: [{ program: 'git', args: ['--version'], hint: 'install git' }],
  version: async (bench) => /version (\S+)/.exec(await bench.output('git', ['--version']))?.[1] ?? '',
  start: async (bench) => {
    await bench.files({ 'www/shop/a.txt': 'a\n' });
    await bench.must(
      'sh',
      '-c',
      'cd www/shop && git init -q -b main && git -c user.name=a -c user.email=a@example.com add a.txt && git -c user.name=a -c user.email=a@example.com commit -qm a',
    );
    await bench.backend(9041, (socket) => socket.end(answer('401 Unauthorized', 'WWW-Authenticate: Basic realm="a"')));
    await bench.backend(9042, (socket) => socket.end(answer('404 Not Found')));
    await bench.backend(9043, (socket, request) =>
      socket.end(
        request.startsWith('GET /acme/shop.git/')
          ? answer('301 Moved Permanently', 'Location: /acme/store.git/info/refs?service=git-upload-pack')
          : close('text/plain', `${'1'.repeat(40)}\trefs/heads/main\n`),
      ),
    );
    await bench.backend(9044, (socket, request) =>
      socket.end(
        request.startsWith('GET ')
          ? close('application/x-git-receive-pack-advertisement', advertisement)
          : answer('413 Content Too Large'),
      ),
    );
  },
  scenarios: {
    'asks-for-a-login': git('a 401, and nobody to type a name', /Username/, 'ls-remote', `${to}:9041/acme/shop.git`),
    'no-repository': git('a 404', /not found/, 'ls-remote', `${to}:9042/acme/shop.git`),
    renamed: git('a 301 to a repository of another name', /redirecting/, 'ls-remote', `${to}:9043/acme/shop.git`),
    'large-push': git('a 413 to a push', /RPC failed/, '-C', 'www/shop', 'push', `${to}:9044/acme/shop.git`, 'main'),
  },
} satisfies Server;

import type { Server } from '../scenario.ts';

const to = 'http://127.0.0.1';
const call = (says: string, ...args: string[]) => ({
  says,
  ask: (bench: Parameters<Server['version']>[0]) => bench.client(['curl', ...args].join(' '), 'curl', ['-sS', ...args]),
});

export default {
  title: 'curl',
  needs: [{ program: 'curl', args: ['--version'], hint: 'install curl' }],
  version: async (bench) => /^curl (\S+)/.exec(await bench.output('curl', ['--version']))?.[1] ?? '',
  placeholders: [[/after \d+ milliseconds/g, 'after <number> milliseconds']],
  start: async (bench) => {
    await bench.backend(9003, () => undefined);
    await bench.backend(9021, (socket) =>
      socket.end('HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    await bench.backend(9022, (socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
    );
    await bench.backend(9023, (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'));
    await bench.backend(9024, (socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n'),
    );
  },
  scenarios: {
    'only-interim': call('nothing follows a 100', '-m', '1', `${to}:9023/`),
    '101-not-asked-for': call('a 101 to a plain GET', `${to}:9024/`),
    'redirects-in-a-circle': call('a redirect to itself', '-L', `${to}:9021/`),
    'proxy-asks': call('a proxy that asks for credentials', '-x', `${to}:9022`, 'https://example.com/'),
  },
} satisfies Server;

import type { Server } from '../scenario.ts';

export default {
  title: 'GNU Wget',
  needs: [{ program: 'wget', args: ['--version'], hint: 'install wget' }],
  version: async (bench) => /Wget (\S+)/.exec(await bench.output('wget', ['--version']))?.[1] ?? '',
  placeholders: [[/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '<time>']],
  start: async (bench) => {
    await bench.files({ 'www/a.txt': 'complete\n' });
    await bench.backend(9045, (socket) =>
      socket.end(
        'HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */9\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      ),
    );
  },
  scenarios: {
    'nothing-left': {
      says: '-c for a file that is complete',
      ask: (bench) =>
        bench.client('wget -c http://127.0.0.1:9045/a.txt', 'wget', [
          '--no-proxy',
          '-c',
          '-P',
          '/srv/www',
          'http://127.0.0.1:9045/a.txt',
        ]),
      logs: /fully retrieved/,
    },
  },
} satisfies Server;

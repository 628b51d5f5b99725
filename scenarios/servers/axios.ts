import type { Server } from '../scenario.ts';

const call = `require('axios').get('http://127.0.0.1:9021/').catch((error) => console.log(error.message, error.code));`;

export default {
  title: 'axios',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node with npm' }],
  install: [
    { command: 'npm', args: ['install', '--silent', '--no-audit', '--no-fund', '--prefix', '.', 'axios@1.21.1'] },
  ],
  version: () => Promise.resolve('1.21.1'),
  start: async (bench) => {
    await bench.backend(9021, (socket) =>
      socket.end('HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
  },
  scenarios: {
    'redirects-in-a-circle': {
      says: 'a redirect to itself',
      ask: (bench) => bench.client(call, process.execPath, ['-e', call], { NODE_PATH: `${bench.work}/node_modules` }),
      logs: /redirects/,
    },
  },
} satisfies Server;

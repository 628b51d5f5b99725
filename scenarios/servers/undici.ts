import type { Server } from '../scenario.ts';

const call = `const { ProxyAgent, request } = require('undici');
request('https://example.com/', { dispatcher: new ProxyAgent('http://127.0.0.1:9022') }).catch((error) => console.log(String(error)));`;

/** The HTTP client within Node, as a package of its own. */
export default {
  title: 'undici',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node with npm' }],
  install: [
    { command: 'npm', args: ['install', '--silent', '--no-audit', '--no-fund', '--prefix', '.', 'undici@7.30.2'] },
  ],
  version: () => Promise.resolve('7.30.2'),
  start: async (bench) => {
    await bench.backend(9022, (socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
    );
  },
  scenarios: {
    'proxy-asks': {
      says: 'ProxyAgent, a proxy that asks for credentials',
      ask: (bench) => bench.client(call, process.execPath, ['-e', call], { NODE_PATH: `${bench.work}/node_modules` }),
      logs: /407/,
    },
  },
} satisfies Server;

import type { Server } from '../scenario.ts';

const server = `new (require('ws').WebSocketServer)({ port: 80, host: '127.0.0.1' });`;
const client = `new (require('ws'))('ws://127.0.0.1:9046/').on('error', (error) => console.log(String(error)));`;

/** WebSockets in Node, on both sides. */
export default {
  title: 'ws',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node with npm' }],
  install: [{ command: 'npm', args: ['install', '--silent', '--no-audit', '--no-fund', '--prefix', '.', 'ws@8.23.0'] }],
  version: () => Promise.resolve('8.23.0'),
  start: async (bench) => {
    const env = { NODE_PATH: `${bench.work}/node_modules` };
    await bench.start({ command: process.execPath, args: ['-e', server], env }, 80);
    await bench.backend(9046, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'));
  },
  scenarios: {
    'no-upgrade': { says: 'a GET that asks for no upgrade', ask: (bench) => bench.get(80, '/') },
    'handshake-400': {
      says: 'a 400 to the handshake',
      ask: (bench) =>
        bench.client(client, process.execPath, ['-e', client], { NODE_PATH: `${bench.work}/node_modules` }),
    },
  },
} satisfies Server;

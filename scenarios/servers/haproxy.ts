import type { Server } from '../scenario.ts';

const conf = `
defaults
  mode http
  timeout connect 1s
  timeout client 3s
  timeout server 1s
  timeout http-request 1s
  retries 0
frontend web
  bind 127.0.0.1:80
  use_backend refused if { path /refused }
  use_backend closes if { path /closes }
  use_backend hangs if { path /hangs }
  use_backend early if { path /early }
  default_backend nobody
backend nobody
backend refused
  server a 127.0.0.1:9009
backend closes
  server a 127.0.0.1:9001
backend hangs
  server a 127.0.0.1:9003
backend early
  http-request return status 425 default-errorfiles
`;

export default {
  title: 'HAProxy',
  needs: [{ program: 'haproxy', args: ['-v'], hint: 'install HAProxy (Debian: haproxy)' }],
  version: async (bench) => /version (\d[\d.]*)/.exec(await bench.output('haproxy', ['-v']))?.[1] ?? '',
  start: async (bench) => {
    await bench.files({ 'conf/haproxy.cfg': conf });
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9003, () => undefined);
    await bench.start({ command: 'haproxy', args: ['-db', '-f', '/srv/conf/haproxy.cfg'] }, 80);
  },
  scenarios: {
    'no-server': { says: 'a backend without a server', ask: (bench) => bench.get(80, '/') },
    'server-refuses': { says: 'nothing listens on the port of the server', ask: (bench) => bench.get(80, '/refused') },
    'server-closes': {
      says: 'the server closes the connection without an answer',
      ask: (bench) => bench.get(80, '/closes'),
    },
    'server-hangs': { says: 'the server does not answer in time', ask: (bench) => bench.get(80, '/hangs') },
    'slow-header': { says: 'a header that is not complete in time', ask: (bench) => bench.ask(80, 'GET / HTTP/1.1\n') },
    'early-data': { says: 'its page for 425', ask: (bench) => bench.get(80, '/early') },
  },
} satisfies Server;

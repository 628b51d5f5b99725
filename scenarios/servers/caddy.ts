import type { Server } from '../scenario.ts';

const conf = `{
  admin off
  auto_https off
  log {
    format json
  }
}
http://:80 {
  log {
    format json
  }
  reverse_proxy /refused 127.0.0.1:9009
  reverse_proxy /closes 127.0.0.1:9001
  reverse_proxy /hangs 127.0.0.1:9003 {
    transport http {
      response_header_timeout 1s
    }
  }
  reverse_proxy /full 127.0.0.1:9005 {
    transport http {
      dial_timeout 1s
    }
  }
  reverse_proxy /patient 127.0.0.1:9003
  reverse_proxy /no-http 127.0.0.1:9007
  reverse_proxy /hints 127.0.0.1:9011
  reverse_proxy /nobody no-such-host.example:80
  respond /hello "hello"
}
`;

export default {
  title: 'Caddy',
  needs: [{ program: 'caddy', args: ['version'], hint: 'install Caddy (Debian: caddy)' }],
  version: async (bench) => /v?(\d[\d.]*)/.exec(await bench.output('caddy', ['version']))?.[1] ?? '',
  // One line for each request, and one for each that went wrong.
  keeps: /"logger":"http\.log/,
  placeholders: [
    [/"ts":[\d.]+/g, '"ts":<time>'],
    [/"duration":[\d.e-]+/g, '"duration":<time>'],
    [/"err_id":"\w+"/g, '"err_id":"<id>"'],
    [/"remote_port":"\d+"/g, '"remote_port":"<port>"'],
    [/"err_trace":"[^"]*"/g, '"err_trace":"<place>"'],
    [/127\.0\.0\.1:\d{5}->/g, '127.0.0.1:<port>->'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/Caddyfile': conf });
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9003, () => undefined);
    await bench.full(9005);
    await bench.dns({});
    await bench.backend(9007, (socket) => socket.end('this is no HTTP\r\n\r\n'));
    await bench.backend(9011, (socket) =>
      socket.end(
        'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\nHTTP/1.1 104 Upload Resumption Supported\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok',
      ),
    );
    await bench.start(
      {
        command: 'caddy',
        args: ['run', '--config', '/srv/conf/Caddyfile', '--adapter', 'caddyfile'],
        env: { HOME: '/srv' },
      },
      80,
    );
  },
  scenarios: {
    'backend-refuses': {
      says: 'nothing listens on the port of the backend',
      ask: (bench) => bench.get(80, '/refused'),
    },
    'backend-closes': {
      says: 'the backend closes the connection without an answer',
      ask: (bench) => bench.get(80, '/closes'),
    },
    'backend-hangs': {
      says: 'the backend does not answer within response_header_timeout',
      ask: (bench) => bench.get(80, '/hangs'),
    },
    'backend-does-not-connect': {
      says: 'the connection to the backend is not made within dial_timeout',
      ask: (bench) => bench.get(80, '/full'),
    },
    'backend-is-no-http': { says: 'what the backend sends is no HTTP', ask: (bench) => bench.get(80, '/no-http') },
    'no-such-backend': { says: 'the name of the backend is not in DNS', ask: (bench) => bench.get(80, '/nobody') },
    'client-leaves': {
      says: 'the client leaves while the backend works',
      ask: (bench) => bench.get(80, '/patient', [], { leaves: 300 }),
      logs: /\/patient/,
    },
    'interim-responses': { says: 'the backend sends 102, 103 and 104', ask: (bench) => bench.get(80, '/hints') },
    'http-3.0': {
      says: 'a version of HTTP that is not there',
      ask: (bench) => bench.ask(80, 'GET /hello HTTP/3.0\nHost: example.com\n\n'),
    },
  },
} satisfies Server;

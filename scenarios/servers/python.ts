import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const program = (says: string, text: string, logs?: RegExp) => ({
  says,
  ask: (bench: Bench) =>
    bench.client(text, 'python3', ['-c', text], { PYTHONPATH: bench.work, NO_PROXY: '*', no_proxy: '*' }),
  ...(logs && { logs }),
});
const final = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
const url = 'http://127.0.0.1';
const tornado = (args: string, client = '') => `
import asyncio
from tornado.httpclient import AsyncHTTPClient
async def main():
    client = AsyncHTTPClient(${client})
    ${args}
asyncio.run(main())`;
const fetching = (call: string) => `try: await client.fetch(${call})
    except Exception as e: print(e)`;

/** Python's own library, and the clients and servers that come as packages: their words do not depend on the web server. */
export default {
  title: 'Python',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '--target',
        '.',
        'requests==2.32.5',
        'tornado==6.5.2',
        'websockets==17.4',
      ],
    },
  ],
  version: async (bench) =>
    /Python (\S+)/
      .exec(await bench.output('python3', ['--version']))?.[1]
      ?.concat(', requests 2.32.5, Tornado 6.5.2, websockets 17.4') ?? '',
  placeholders: [
    [/0x[0-9a-f]+/g, '<address>'],
    [/File "[^"]*", line \d+/g, 'File "<file>", line <number>'],
    [/\[\d\d\/\w{3}\/\d{4} [\d:]+\]/g, '[<time>]'],
  ],
  start: async (bench) => {
    await bench.backend(9003, () => undefined);
    await bench.full(9007);
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9031, (socket) => socket.end(`HTTP/1.1 102 Processing\r\n\r\n${final}`));
    await bench.backend(9032, (socket) => socket.end(`HTTP/1.1 103 Early Hints\r\n\r\n${final}`));
    await bench.backend(9021, (socket) =>
      socket.end('HTTP/1.1 301 Moved Permanently\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    await bench.backend(9035, (socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
    await bench.backend(9033, (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
    await bench.start({ command: 'python3', args: ['-m', 'http.server', '9034', '--bind', '127.0.0.1'] }, 9034);
  },
  scenarios: {
    'requests-102': program(
      'requests, a 102 before the response',
      `import requests; print(repr(requests.get("${url}:9031/")))`,
    ),
    'requests-103': program(
      'requests, a 103 before the response',
      `import requests; print(repr(requests.get("${url}:9032/")))`,
    ),
    'requests-in-a-circle': program('requests, a redirect to itself', `import requests; requests.get("${url}:9021/")`),
    'websocket-403': program(
      'websockets, a 403 to the handshake',
      'import websockets.sync.client as w; w.connect("ws://127.0.0.1:9035/", proxy=None)',
    ),
    'urllib-102': program(
      'urllib, a 102 before the response',
      `import urllib.request; urllib.request.urlopen("${url}:9031/")`,
    ),
    'urllib-103': program(
      'urllib, a 103 before the response',
      `import urllib.request; urllib.request.urlopen("${url}:9032/")`,
    ),
    'json-of-nothing': program('JSON of no content', 'import json; json.loads("")'),
    'tunnel-407': program(
      'a proxy that asks for credentials',
      'import http.client as h; c = h.HTTPSConnection("127.0.0.1", 9033); c.set_tunnel("example.com"); c.request("GET", "/")',
    ),
    'server-post': {
      says: 'http.server, POST',
      ask: (bench: Bench) => bench.ask(9034, 'POST / HTTP/1.1\nHost: example.com\nContent-Length: 0\n\n'),
    },
    'server-version': {
      says: 'http.server, HTTP/3.0',
      ask: (bench: Bench) => bench.ask(9034, 'GET / HTTP/3.0\nHost: example.com\n\n'),
    },
    'tornado-request': program('Tornado, no answer in time', tornado(fetching(`"${url}:9003/", request_timeout=0.5`))),
    'tornado-connect': program(
      'Tornado, no connection in time',
      tornado(fetching(`"${url}:9007/", connect_timeout=0.5`)),
    ),
    'tornado-queue': program(
      'Tornado, no free place in time',
      tornado(
        `first = asyncio.ensure_future(client.fetch("${url}:9003/", request_timeout=3, raise_error=False))
    await asyncio.sleep(0.1)
    ${fetching(`"${url}:9003/", connect_timeout=0.5, request_timeout=0.5`)}`,
        'max_clients=1',
      ),
    ),
    'tornado-closed': program('Tornado, a connection that closes', tornado(fetching(`"${url}:9001/"`))),
  },
} satisfies Server;

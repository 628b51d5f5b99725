import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Call } from '../bench.ts';
import type { Scenario, Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

const conf = `
user nobody nogroup;
daemon off;
worker_processes 1;
pid /srv/run/nginx.pid;
error_log /srv/log/error.log info;
events { worker_connections 128; }
http {
  access_log off;
  root /srv/www;
  client_body_temp_path /srv/run/body;
  proxy_temp_path /srv/run/proxy;
  fastcgi_temp_path /srv/run/fastcgi;
  uwsgi_temp_path /srv/run/uwsgi;
  scgi_temp_path /srv/run/scgi;
  server_tokens on;
  client_header_timeout 2s;
  proxy_next_upstream off;
  limit_req_zone $server_name zone=api:1m rate=1r/m;
  upstream dead { server 127.0.0.1:9009 max_fails=1 fail_timeout=60s; server 127.0.0.1:9008 max_fails=1 fail_timeout=60s; }
  server {
    listen 80 default_server;
    server_name example.com;
    location / { }
    location = /refused { proxy_pass http://127.0.0.1:9009; }
    location = /no-socket { proxy_pass http://unix:/srv/run/app.sock:/; }
    location = /socket-denied { proxy_pass http://unix:/srv/run/denied.sock:/; }
    location = /closes { proxy_pass http://127.0.0.1:9001; }
    location = /resets { proxy_pass http://127.0.0.1:9002; }
    location = /hangs { proxy_pass http://127.0.0.1:9003; proxy_read_timeout 1s; }
    location = /big { proxy_pass http://127.0.0.1:9004; proxy_buffer_size 1k; }
    location = /cut { proxy_pass http://127.0.0.1:9005; }
    location = /upgrade { proxy_pass http://127.0.0.1:9006; proxy_http_version 1.1; proxy_read_timeout 1s;
      proxy_set_header Upgrade websocket; proxy_set_header Connection upgrade; }
    location = /connect { proxy_pass http://127.0.0.1:9007; proxy_connect_timeout 1s; }
    location = /all-dead { proxy_pass http://dead; proxy_next_upstream error; }
    location = /resolve { resolver 127.0.0.1 ipv6=off; resolver_timeout 1s; set $app app; proxy_pass http://$app:8080; }
    location = /resolve-nothing { resolver 127.0.0.1 ipv6=off; set $app nothing.example.com; proxy_pass http://$app:8080; }
    location = /moved { return 302 https://example.com/; }
    location /others/ { auth_basic "Private"; auth_basic_user_file /srv/conf/others; }
    location /private/ { auth_basic "Private"; auth_basic_user_file /srv/conf/htpasswd; }
    location = /denied { deny all; }
    location /app/ { try_files $uri /app/index.html; }
    location /loop { rewrite ^ /loop2; }
    location /loop2 { error_page 404 /loop2; try_files /nothing /loop; }
    location = /auth { auth_request /auth-backend; }
    location = /auth-backend { internal; proxy_pass http://127.0.0.1:9009; }
    location /dav/ { dav_methods PUT DELETE MKCOL COPY MOVE; }
    location /full/ { client_body_temp_path /srv/small; client_body_in_file_only on; proxy_pass http://127.0.0.1:9010; client_max_body_size 100m; }
    location = /limited { limit_req zone=api; }
    location = /limited429 { limit_req zone=api; limit_req_status 429; }
    location = /upload { client_max_body_size 1m; proxy_pass http://127.0.0.1:9010; }
    location = /999 { return 200; }
    location = /slow { proxy_pass http://127.0.0.1:9003; }
    location = /interim { proxy_pass http://127.0.0.1:9011; proxy_http_version 1.1; }
    location = /grpc { grpc_pass grpc://127.0.0.1:9012; }
    location ~ \\.php$ { fastcgi_pass 127.0.0.1:9009; }
  }
  server {
    listen 443 ssl http2;
    server_name example.com;
    ssl_certificate /srv/tls/server.crt; ssl_certificate_key /srv/tls/server.key;
    ssl_client_certificate /srv/tls/both.crt;
    ssl_crl /srv/tls/crl.pem;
    ssl_verify_client on;
  }
  server {
    listen 444 ssl;
    server_name example.com;
    ssl_certificate /srv/tls/server.crt; ssl_certificate_key /srv/tls/server.key;
    ssl_client_certificate /srv/tls/ca.crt;
    ssl_verify_client on;
  }
  server {
    listen 444 ssl;
    server_name www.example.com;
    ssl_certificate /srv/tls/server.crt; ssl_certificate_key /srv/tls/server.key;
  }
  server {
    listen 445 ssl; server_name example.com; ssl_reject_handshake on;
  }
  server {
    listen 446 ssl; server_name example.com;
    ssl_certificate /srv/tls/server.crt; ssl_certificate_key /srv/tls/server.key;
    ssl_protocols TLSv1.2; ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384;
  }
}
`;

/** A zone has one kind of limit: the other zone of the same name is in a server of its own. */
const few = `
user nobody nogroup; daemon off; worker_processes 1; pid /srv/run/few.pid; error_log /srv/log/error.log info;
events { }
http {
  access_log off;
  client_body_temp_path /srv/run/b; proxy_temp_path /srv/run/p; fastcgi_temp_path /srv/run/f;
  uwsgi_temp_path /srv/run/u; scgi_temp_path /srv/run/s;
  limit_conn_zone $server_name zone=api:1m;
  server { listen 81; server_name example.com; location / { limit_conn api 1; proxy_pass http://127.0.0.1:9003; } }
}
`;

const get =
  (target: string, fields: string[] = [], call: Call = {}) =>
  (bench: Bench) =>
    bench.get(80, target, fields, call);
const read = (says: string, target: string, logs?: RegExp): Scenario => ({
  says,
  ask: get(target),
  ...(logs && { logs }),
});
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const raw = (says: string, request: string, logs?: RegExp, call: Call = {}): Scenario => ({
  says,
  ask: (bench) => bench.ask(80, request, call),
  ...(logs && { logs }),
});
const cert = (says: string, name: string, port = 443): Scenario => ({
  says,
  ask: (bench) =>
    bench.get(port, '/', [], {
      tls: {
        servername: 'example.com',
        cert: readFileSync(`/srv/tls/${name}.crt`),
        key: readFileSync(`/srv/tls/${name}.key`),
        ALPNProtocols: ['http/1.1'],
      },
    }),
});

export default {
  title: 'nginx',
  needs: [
    { program: 'nginx', args: ['-v'], hint: 'install nginx (Debian: nginx-light)' },
    { program: 'openssl', args: ['version'], hint: 'install openssl' },
  ],
  version: async (bench) => /nginx\/(\S+)/.exec(await bench.output('nginx', ['-v']))?.[1] ?? '',
  logs: ['log/error.log'],
  // Comes or not with the moment at which a connection that sent nothing is closed.
  keeps: /^(?!.*client closed connection while waiting for request)/,
  placeholders: [
    [/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d/g, '<time>'],
    [/\] \d+#\d+: (?:\*\d+ )?/g, '] '],
    [/x{50,}/g, 'x…'],
    [/(excess: )0\.99\d/g, '$11.000'],
  ],
  start: async (bench) => {
    await bench.files({
      'conf/nginx.conf': conf,
      'conf/few.conf': few,
      'conf/others': 'bob:{PLAIN}secret\n',
      'conf/htpasswd': 'alice:{PLAIN}secret\n',
      'www/index.html': 'home\n',
      'www/docs/a.txt': 'a\n',
      'www/a.html': 'no\n',
      'www/private/index.html': 'private\n',
      'www/dav/a.txt': 'a\n',
      'log/error.log': '',
      'run/nginx.pid': '',
    });
    await makeCertificates(bench);
    await bench.must(
      'sh',
      '-c',
      'cat tls/ca.crt tls/other/ca.crt > tls/both.crt; chmod 600 www/a.html; mkdir -p small www/dav/new; mount -t tmpfs -o size=64k,mode=777 tmpfs small; chmod 777 www/dav www/dav/new',
    );
    await bench.dns({ app: 'silence' });
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9002, (socket) => socket.resetAndDestroy());
    await bench.backend(9003, () => undefined);
    await bench.backend(9004, (socket) => socket.end(`HTTP/1.1 200 OK\r\nSet-Cookie: a=${'x'.repeat(9000)}\r\n\r\n`));
    await bench.backend(9005, (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort'));
    await bench.backend(9006, (socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    );
    await bench.full(9007);
    await bench.backend(9010, (socket) => socket.end(ok));
    await bench.backend(9011, (socket) => socket.end(`HTTP/1.1 103 Early Hints\r\n\r\n${ok}`));
    await bench.must(
      'sh',
      '-c',
      'perl -MSocket -e \'socket(S,PF_UNIX,SOCK_STREAM,0);bind(S,sockaddr_un("/srv/run/denied.sock"));listen(S,1);chmod 0600,"/srv/run/denied.sock"\'',
    );
    await bench.start(
      { command: 'nginx', args: ['-e', '/srv/log/error.log', '-p', '/srv', '-c', '/srv/conf/nginx.conf'] },
      80,
    );
    await bench.start(
      { command: 'nginx', args: ['-e', '/srv/log/error.log', '-p', '/srv', '-c', '/srv/conf/few.conf'] },
      81,
    );
  },
  scenarios: {
    'backend-refuses': read('nothing listens on the port of the backend', '/refused', /Connection refused/),
    'no-socket-file': read('the socket file of the backend does not exist', '/no-socket', /No such file/),
    'socket-file-denied': read(
      'nginx may not use the socket file of the backend',
      '/socket-denied',
      /Permission denied/,
    ),
    'backend-closes': read('the backend closes the connection without an answer', '/closes', /prematurely/),
    'backend-resets': read('the backend resets the connection', '/resets', /reset/),
    'backend-hangs': read('the backend does not answer in time', '/hangs', /timed out/),
    'backend-does-not-connect': read('the backend does not take the connection in time', '/connect', /timed out/),
    'backend-sends-big-header': read('the header of the backend is larger than the buffer', '/big', /too big header/),
    'backend-cuts-content': read('the backend sends less than it has announced', '/cut', /prematurely/),
    'all-backends-fail': {
      says: 'every server of the group counts as failed',
      ask: async (bench) => {
        await bench.get(80, '/all-dead');
        await bench.get(80, '/all-dead');
      },
      logs: /no live upstreams/,
    },
    'resolver-times-out': read('the name of the backend is not resolved in time', '/resolve', /could not be resolved/),
    'resolver-finds-nothing': read(
      'the name of the backend does not exist',
      '/resolve-nothing',
      /could not be resolved/,
    ),
    'upgraded-and-silent': {
      says: 'a WebSocket is silent for longer than proxy_read_timeout',
      ask: get('/upgrade', [], { patience: 2500 }),
      logs: /timed out/,
    },
    'client-leaves': {
      says: 'the client leaves before the backend has answered',
      ask: get('/slow', [], { leaves: 300 }),
      logs: /prematurely/,
    },
    redirect: read('return 302', '/moved'),
    'no-credentials': read('a protected page without credentials', '/private/'),
    'wrong-password': {
      says: 'a wrong password',
      ask: get('/private/', [`Authorization: Basic ${Buffer.from('alice:wrong').toString('base64')}`]),
      logs: /password mismatch/,
    },
    'unknown-user': {
      says: 'a user that the file does not have',
      ask: get('/others/', [`Authorization: Basic ${Buffer.from('alice:wrong').toString('base64')}`]),
      logs: /was not found/,
    },
    'no-index': read('a folder without an index page', '/docs/', /forbidden/),
    'unreadable-file': read('a file that nginx may not read', '/a.html', /Permission denied/),
    'denied-by-rule': read('deny all', '/denied', /access forbidden/),
    'no-file': {
      says: 'a file that is not there',
      ask: (bench) => bench.must('rm', '-f', '/srv/www/a.html').then(() => bench.get(80, '/a.html')),
      logs: /No such file/,
    },
    'post-to-a-file': raw(
      'POST to a file',
      'POST /index.html HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 0\n\n',
    ),
    'long-field': {
      says: 'a field that is larger than a buffer for headers',
      ask: get('/', [`Cookie: a=${'x'.repeat(9000)}`]),
    },
    'long-target': {
      says: 'a target that is larger than a buffer for headers',
      ask: get(`/${'x'.repeat(9000)}`),
      logs: /too long URI/,
    },
    'invalid-method': raw(
      'a method with a sign that none has',
      'G<T / HTTP/1.1\nHost: example.com\n\n',
      /invalid method/,
    ),
    'invalid-version': raw('a version that is none', 'GET / HTTP/x\nHost: example.com\n\n', /invalid/),
    'higher-version': raw(
      'HTTP/2.0 in a request of HTTP/1.1',
      'GET / HTTP/2.0\nHost: example.com\n\n',
      /invalid version/,
    ),
    'no-host': raw('no Host field', 'GET / HTTP/1.1\n\n', /Host/),
    'unknown-coding': raw(
      'a transfer coding that nginx does not know',
      'POST /upload HTTP/1.1\nHost: example.com\nTransfer-Encoding: gzip\n\n',
      /Transfer-Encoding/,
    ),
    'large-content': raw(
      'content above client_max_body_size',
      'POST /upload HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 20971520\n\n',
      /too large body/,
    ),
    'large-chunk': raw(
      'a chunk above client_max_body_size',
      'POST /upload HTTP/1.1\nHost: example.com\nConnection: close\nTransfer-Encoding: chunked\n\n2000000\n',
      /too large chunked body/,
      { content: 'x'.repeat(2000) },
    ),
    'slow-header': raw('a header that is not complete in time', 'GET / HTTP/1.1\nHost: example.com\n', /timed out/),
    'plain-on-tls': { says: 'HTTP without TLS on the port for TLS', ask: (bench) => bench.get(443, '/') },
    'no-client-certificate': {
      says: 'no client certificate where one is asked for',
      ask: (bench) => bench.get(443, '/', [], { tls: { servername: 'example.com', ALPNProtocols: ['http/1.1'] } }),
      logs: /no required/,
    },
    'expired-certificate': cert('an expired client certificate', 'expired', 444),
    'self-signed-certificate': cert('a self-signed client certificate', 'own', 444),
    'certificate-of-a-stranger': cert('a client certificate of an unknown CA', 'stranger', 444),
    'revoked-certificate': cert('a revoked client certificate', 'revoked'),
    'certificate-for-servers': cert('a client certificate that is for servers only', 'server-only', 444),
    'certificate-without-a-list': cert(
      'no list of revoked certificates for the CA of the client certificate',
      'stranger',
    ),
    'rejected-handshake': {
      says: 'ssl_reject_handshake',
      ask: (bench) => bench.get(445, '/', [], { tls: { servername: 'example.com' }, patience: 500 }),
      logs: /handshake rejected/,
    },
    'no-shared-cipher': {
      says: 'no cipher that both sides have',
      ask: (bench) =>
        bench.get(446, '/', [], {
          tls: { servername: 'example.com', maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' },
          patience: 500,
        }),
      logs: /no shared cipher/,
    },
    'rewrite-cycle': read('try_files whose last file is handled by itself', '/app/x', /cycle/),
    'auth-request-fails': read('auth_request to a backend that is down', '/auth', /auth request/),
    'put-below-nothing': raw(
      'PUT below a folder that is not there',
      'PUT /dav/none/a.txt HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 2\n\nok',
      /rename/,
    ),
    'mkcol-below-nothing': raw(
      'MKCOL below a folder that is not there',
      'MKCOL /dav/none/a/ HTTP/1.1\nHost: example.com\nConnection: close\n\n',
      /mkdir/,
    ),
    'delete-with-content': raw(
      'DELETE with content',
      'DELETE /dav/a.txt HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 2\n\nok',
      /DELETE with body/,
    ),
    'range-backwards': { says: 'a range whose end comes first', ask: get('/index.html', ['Range: bytes=9-1']) },
    'other-host': {
      says: 'a Host that is not the name in TLS, with other rules for client certificates',
      ask: (bench) => bench.get(444, '/', [], { tls: { servername: 'www.example.com', ALPNProtocols: ['http/1.1'] } }),
      logs: /different from/,
    },
    'delete-nothing': raw(
      'DELETE of what is not there',
      'DELETE /dav/none HTTP/1.1\nHost: example.com\nConnection: close\n\n',
    ),
    'disk-full': raw(
      'the disk is full while the request is written to it',
      'POST /full/ HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 200000\n\n',
      /No space left/,
      { content: Buffer.alloc(200_000, 'x') },
    ),
    'too-many-requests': {
      says: 'more requests than limit_req allows',
      ask: async (bench) => {
        await bench.get(80, '/limited');
        await bench.get(80, '/limited');
      },
      logs: /limiting requests/,
    },
    'too-many-requests-429': { says: 'limit_req_status 429', ask: get('/limited429'), logs: /limiting requests/ },
    'too-many-connections': {
      says: 'more connections than limit_conn allows',
      ask: async (bench) => {
        const first = bench.get(81, '/', [], { leaves: 800 });
        await sleep(100);
        await bench.get(81, '/');
        await first;
      },
      logs: /limiting connections/,
    },
  },
} satisfies Server;

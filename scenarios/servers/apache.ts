import type { Bench, Call } from '../bench.ts';
import type { Scenario, Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

const modules =
  'mpm_event authn_core authn_file authz_core authz_host authz_user auth_basic auth_digest alias allowmethods autoindex cgid dav dav_fs dav_lock dir mime negotiation proxy proxy_http proxy_fcgi proxy_scgi proxy_uwsgi proxy_connect reqtimeout rewrite setenvif socache_shmcb speling ssl headers actions asis';

const conf = `
ServerRoot /srv
ServerName example.com
User nobody
Group nogroup
PidFile /srv/run/httpd.pid
DefaultRuntimeDir /srv/run
Mutex file:/srv/run default
ErrorLog /srv/log/error.log
LogLevel info
KeepAlive Off
StartServers 1
MaxRequestWorkers 100
ServerLimit 4
${modules
  .split(' ')
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
Listen 127.0.0.1:80
Listen 127.0.0.1:82
Listen 127.0.0.1:443
ScriptSock /srv/run/cgid.sock
DavLockDB /srv/run/lock
TypesConfig /srv/conf/mime.types
DocumentRoot /srv/www
Timeout 5
ProxyTimeout 1
ProxyIOBufferSize 8192
RequestReadTimeout header=2 body=2
<Directory /srv/www>
  AllowOverride All
  Require all granted
</Directory>
<Directory /srv/www/cgi>
  Options +ExecCGI
  SetHandler cgi-script
  CGIDScriptTimeout 1
</Directory>
<Directory /srv/www/denied>
  Require all denied
</Directory>
<Directory /srv/www/speling>
  CheckSpelling On
</Directory>
<Directory /srv/www/multi>
  Options +MultiViews
  AddHandler type-map .var
  AddType text/html .html
  AddLanguage en .en
</Directory>
<Directory /srv/www/dav>
  Dav On
</Directory>
<Location /basic>
  AuthType Basic
  AuthName Private
  AuthUserFile /srv/conf/htpasswd
  Require valid-user
</Location>
<Directory /srv/www/few>
  LimitRequestBody 10
</Directory>
<Directory /srv/www/docs>
  AllowMethods GET
</Directory>
Alias /closed /srv/closed/inner
<Directory /srv/closed>
  AllowOverride None
  Require all granted
</Directory>
RewriteEngine On
RewriteRule ^/proxy-only http://example.com/ [R=305]
Redirect gone /gone
Redirect 510 /extended
Redirect 428 /conditional
Redirect 418 /teapot
ProxyPass /refused http://127.0.0.1:9009/
ProxyPass /closes http://127.0.0.1:9001/
ProxyPass /hangs http://127.0.0.1:9003/
ProxyPass /upgrade http://127.0.0.1:9006/
ProxyPass /unresolved http://app1/
ProxyPass /fcgi-hangs fcgi://127.0.0.1:9003/
ProxyPass /scgi scgi://127.0.0.1:9010/
ProxyPass /tls https://127.0.0.1:9010/
SSLProxyEngine On
<VirtualHost 127.0.0.1:82>
  HttpProtocolOptions Unsafe
</VirtualHost>
<VirtualHost 127.0.0.1:443>
  ServerName example.com
  SSLEngine On
  SSLCertificateFile /srv/tls/server.crt
  SSLCertificateKeyFile /srv/tls/server.key
  SSLCACertificateFile /srv/tls/ca.crt
  <Location /client>
    SSLVerifyClient require
    Require all granted
  </Location>
</VirtualHost>
<VirtualHost 127.0.0.1:443>
  ServerName www.example.com
  SSLEngine On
  SSLVerifyClient require
  SSLCertificateFile /srv/tls/server.crt
  SSLCertificateKeyFile /srv/tls/server.key
  SSLCACertificateFile /srv/tls/ca.crt
</VirtualHost>
`;

const script = (text: string) => `#!/bin/sh\n${text}\n`;
const read = (says: string, target: string, logs?: RegExp, fields: string[] = [], call: Call = {}): Scenario => ({
  says,
  ask: (bench: Bench) => bench.get(80, target, fields, call),
  ...(logs && { logs }),
});
const raw = (says: string, head: string[], logs?: RegExp, call: Call = {}, port = 80): Scenario => ({
  says,
  ask: (bench) => bench.ask(port, `${head.join('\n')}\n\n`, call),
  ...(logs && { logs }),
});
const host = ['Host: example.com', 'Connection: close'];
const basic = (text: string) => `Authorization: Basic ${Buffer.from(text).toString('base64')}`;
const lockBody =
  '<?xml version="1.0"?><lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>';
const locks: string[] = [
  'LOCK /dav/a.txt HTTP/1.1',
  ...host,
  'Timeout: Second-60',
  `Content-Length: ${lockBody.length}`,
];
const patch =
  '<?xml version="1.0"?><propertyupdate xmlns="DAV:"><set><prop><getetag>x</getetag><x:a xmlns:x="urn:x">b</x:a></prop></set></propertyupdate>';

export default {
  title: 'Apache httpd',
  needs: [
    { program: '/usr/sbin/apache2', args: ['-v'], hint: 'install Apache httpd (Debian: apache2-bin)' },
    { program: 'openssl', args: ['version'], hint: 'install openssl' },
  ],
  version: async (bench) => /Apache\/(\S+)/.exec(await bench.output('/usr/sbin/apache2', ['-v']))?.[1] ?? '',
  logs: ['log/error.log'],
  keeps: /^(?!.*(?:mpm_event|ssl:info|cgid:notice|AH01887|AH00489|AH00094|AH01873|AH01876))/,
  placeholders: [
    [/\[\w{3} \w{3} \d+ [\d:.]+ \d{4}\] /g, '[<time>] '],
    [/\[pid \d+:tid \d+\] /g, '[pid <pid>:tid <tid>] '],
    [/(\[(?:client|remote) [\d.]+):\d+\]/g, '$1:<port>]'],
    [/opaquelocktoken:[\w-]+/g, 'opaquelocktoken:<id>'],
    [/x{50,}/g, 'x…'],
    [/^(< Allow: ).*/g, '$1<methods>'],
    [/ \(pid \d+\)/g, ' (pid <pid>)'],
  ],
  start: async (bench) => {
    await makeCertificates(bench);
    await bench.files({
      'conf/httpd.conf': conf,
      'conf/mime.types': 'text/html html\ntext/plain txt\n',
      'conf/htpasswd': 'bob:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n',
      'log/error.log': '',
      'run/x': '',
      'www/a.html': 'a\n',
      'www/docs/a.txt': 'a\n',
      'www/denied/a.html': 'a\n',
      'www/broken/.htaccess': 'Foo bar\n',
      'www/secret.html': 'a\n',
      'www/locked-folder/a.html': 'a\n',
      'www/few/a.html': 'a\n',
      'www/speling/orders.html': 'a\n',
      'www/speling/ordres.html': 'b\n',
      'www/multi/page.html.en': 'a\n',
      'www/multi/index.html.var': 'URI: other.var\nContent-Type: text/html\n',
      'www/multi/other.var': 'URI: page.html.en\nContent-Type: text/html\n',
      'www/cgi/orders.cgi': script('exit 1'),
      'www/cgi/slow.cgi': script('sleep 3'),
      'www/dav/a.txt': 'a\n',
      'www/dav/folder/b.txt': 'b\n',
      'closed/inner/a.html': 'a\n',
    });
    await bench.must(
      'sh',
      '-c',
      'chmod 600 www/secret.html; chmod 700 www/locked-folder closed; chmod 755 www/cgi/*; chmod -R 777 www/dav run; mkdir -p small; mount -t tmpfs -o size=64k,mode=777 tmpfs small; ln -s /srv/small www/dav/small',
    );
    await bench.dns({});
    await bench.backend(9001, (socket) => socket.end());
    await bench.backend(9003, () => undefined);
    await bench.backend(9006, (socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    );
    await bench.backend(9010, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await bench.start({ command: '/usr/sbin/apache2', args: ['-f', '/srv/conf/httpd.conf', '-DFOREGROUND'] }, 80);
  },
  scenarios: {
    'backend-refuses': read('nothing listens on the port of the backend', '/refused', /AH01114/),
    'backend-closes': read('the backend closes the connection without an answer', '/closes', /AH01102|AH00898/),
    'backend-hangs': read('the backend does not answer in time', '/hangs', /AH01102/),
    'backend-upgrades': read('the backend answers 101 though nothing allows it', '/upgrade', /AH00898/),
    'backend-not-found': read('the name of the backend does not exist', '/unresolved', /DNS lookup failure/),
    'backend-without-tls': read('TLS to a backend that speaks plain text', '/tls', /AH00898|AH01084|AH01097/),
    'fcgi-hangs': read('a FastCGI backend does not answer in time', '/fcgi-hangs', /AH01075/),
    'scgi-chunked': raw(
      'chunked content for SCGI',
      ['POST /scgi/orders HTTP/1.1', ...host, 'Transfer-Encoding: chunked'],
      undefined,
      { content: '0\r\n\r\n' },
    ),
    spelling: read('a name like that of two files', '/speling/orderes.html', /AH03227/),
    'proxy-only': read('a rule with R=305', '/proxy-only'),
    'wrong-scheme': read('a scheme other than Basic', '/basic/', /AH01614/, ['Authorization: Bearer x']),
    'unknown-user': read('a user that the file does not have', '/basic/', /AH01618/, [basic('alice:x')]),
    'wrong-password': read('a wrong password', '/basic/', /AH01617/, [basic('bob:x')]),
    'no-index': read('a folder without an index page', '/docs/', /AH01276/, [], {}),
    'unreadable-file': read('a file that httpd may not read', '/secret.html', /AH00132/),
    'unreadable-folder': read('a folder that httpd may not enter', '/locked-folder/a.html', /AH0\d+/),
    'folder-above-closed': read('a folder above the file that httpd may not enter', '/closed/a.html', /AH00035/),
    'denied-by-rule': read('Require all denied', '/denied/a.html', /AH01630/),
    'no-file': read('a file that is not there', '/b.html', /AH00128/),
    'post-handshake': {
      says: 'a location that asks for a client certificate, under TLS 1.3',
      ask: (bench) => bench.get(443, '/client', [], { tls: { servername: 'example.com', minVersion: 'TLSv1.3' } }),
      logs: /AH10158/,
    },
    'other-host': {
      says: 'a Host that is not the name in TLS, with other TLS settings',
      ask: (bench) =>
        bench.ask(443, 'GET / HTTP/1.1\nHost: www.example.com\nConnection: close\n\n', {
          tls: { servername: 'example.com' },
        }),
      logs: /AH02032/,
    },
    'buffer-for-renegotiation': {
      says: 'content that is too large to wait for the client certificate',
      ask: (bench) =>
        bench.ask(443, `POST /client HTTP/1.1\nHost: example.com\nConnection: close\nContent-Length: 200000\n\n`, {
          tls: { servername: 'example.com', maxVersion: 'TLSv1.2' },
          content: 'x'.repeat(200_000),
        }),
      logs: /SSL buffer/,
    },
    'wrong-method': raw('DELETE of a file', ['DELETE /a.html HTTP/1.1', ...host]),
    'method-not-listed': raw(
      'a method that AllowMethods leaves out',
      ['POST /docs/a.txt HTTP/1.1', ...host],
      /AH01623/,
    ),
    'no-variant': read('no variant that the client accepts', '/multi/page', /AH00690/, ['Accept: image/png']),
    'variant-of-variants': read('a variant that is negotiated itself', '/multi/index.html.var'),
    gone: read('Redirect gone', '/gone'),
    extended: read('Redirect 510', '/extended'),
    conditional: read('Redirect 428', '/conditional'),
    'long-line': raw(
      'a request line above LimitRequestLine',
      [`GET /${'x'.repeat(9000)} HTTP/1.1`, ...host],
      /AH00565/,
    ),
    'long-field': read('a field above LimitRequestFieldSize', '/a.html', /AH00561/, [`Cookie: a=${'x'.repeat(9000)}`]),
    'slow-header': {
      says: 'a header that is not complete in time',
      ask: (bench) => bench.ask(80, 'GET /a.html HTTP/1.1\nHost: example.com\n', { patience: 6000 }),
      logs: /AH01382/,
    },
    'slow-content': raw(
      'content that is not complete in time',
      ['POST /refused HTTP/1.1', ...host, 'Content-Length: 100'],
      /AH01382/,
      { patience: 8000 },
    ),
    'old-state': read('If-Match with a tag of another state', '/a.html', undefined, ['If-Match: "x"']),
    'range-behind-the-end': read('a range behind the end of the file', '/a.html', undefined, ['Range: bytes=100-']),
    'mkcol-with-content': raw(
      'MKCOL with content',
      ['MKCOL /dav/new/ HTTP/1.1', ...host, 'Content-Length: 1'],
      undefined,
      { content: 'x' },
    ),
    'large-content': raw(
      'content above LimitRequestBody',
      ['POST /few/a.html HTTP/1.1', ...host, 'Content-Length: 100'],
      /AH01588/,
      { content: 'x'.repeat(100) },
    ),
    expectation: raw(
      'an expectation that is none',
      ['GET /a.html HTTP/1.1', ...host, 'Expect: 100-continue, 100-continue'],
      /AH00570/,
    ),
    'unknown-method': raw('a method that httpd does not know', ['BOGUS /a.html HTTP/1.1', ...host], /AH00135/),
    'sync-method': raw('a method that the module does not have', ['SYNC /dav/a.txt HTTP/1.1', ...host], /AH0\d+/),
    'dav-report': raw('REPORT of what has none', ['REPORT /a.html HTTP/1.1', ...host]),
    'tls-on-plain': {
      says: 'TLS on a plain port, with HttpProtocolOptions Unsafe',
      ask: (bench) => bench.bytes(82, Buffer.from('16030100a5010000a103030a0d0a0d0a', 'hex')),
    },
    'htaccess-broken': read('a line in .htaccess that httpd does not know', '/broken/', /Invalid command/),
    'cgi-dies': read('a CGI script that ends without a header', '/cgi/orders.cgi', /End of script/),
    'cgi-slow': read('a CGI script that is silent', '/cgi/slow.cgi', /timed out/i),
    locked: {
      says: 'PUT and LOCK on what is locked, without its token and with another',
      ask: async (bench) => {
        await bench.ask(80, `${locks.join('\n')}\n\n`, { content: lockBody });
        await bench.ask(80, `${['PUT /dav/a.txt HTTP/1.1', ...host, 'Content-Length: 1'].join('\n')}\n\n`, {
          content: 'x',
        });
        const other = 'If: (<opaquelocktoken:00000000-0000-0000-0000-000000000000>)';
        await bench.ask(80, `${['PUT /dav/a.txt HTTP/1.1', ...host, other, 'Content-Length: 1'].join('\n')}\n\n`, {
          content: 'x',
        });
        await bench.ask(80, `${locks.join('\n')}\n\n`, { content: lockBody });
        const not = other.replace('(', '(Not ');
        await bench.ask(80, `${['PUT /dav/a.txt HTTP/1.1', ...host, not, 'Content-Length: 1'].join('\n')}\n\n`, {
          content: 'x',
        });
      },
    },
    'member-locked': {
      says: 'DELETE of a folder with a locked file in it',
      ask: async (bench) => {
        const head = ['LOCK /dav/folder/b.txt HTTP/1.1', ...host, `Content-Length: ${lockBody.length}`];
        await bench.ask(80, `${head.join('\n')}\n\n`, { content: lockBody });
        await bench.ask(80, `${['DELETE /dav/folder/ HTTP/1.1', ...host].join('\n')}\n\n`);
      },
    },
    proppatch: raw(
      'PROPPATCH of a property that cannot be set, and of another',
      ['PROPPATCH /dav/folder/ HTTP/1.1', ...host, `Content-Length: ${patch.length}`],
      undefined,
      { content: patch },
    ),
    overwrite: raw(
      'COPY without overwriting',
      ['COPY /dav/a.txt HTTP/1.1', ...host, 'Destination: http://example.com/dav/folder/b.txt', 'Overwrite: F'],
      undefined,
    ),
    'put-below-nothing': raw(
      'PUT below a folder that is not there',
      ['PUT /dav/none/a.txt HTTP/1.1', ...host, 'Content-Length: 1'],
      undefined,
      { content: 'x' },
    ),
    'disk-full': raw(
      'PUT to a full disk',
      ['PUT /dav/small/a.txt HTTP/1.1', ...host, 'Content-Length: 200000'],
      undefined,
      { content: 'x'.repeat(200_000) },
    ),
  },
} satisfies Server;

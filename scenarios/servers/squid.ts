import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const conf = `
http_port 127.0.0.1:3128
http_port 127.0.0.1:3129
acl asks localport 3129
acl other dstdomain other.example.com
auth_param basic program /bin/false
auth_param basic realm Squid
acl users proxy_auth REQUIRED
http_access deny other
http_access deny asks !users
http_access allow all
request_header_max_size 4 KB
connect_timeout 1 second
read_timeout 1 second
cache deny all
cache_effective_user nobody
cache_log /srv/log/cache.log
access_log none
pid_filename none
coredump_dir /srv/run
visible_hostname proxy.example.com
shutdown_lifetime 0 seconds
via off
forwarded_for delete
`;
const get = (says: string, url: string, fields: string[] = [], port = 3128) => ({
  says,
  ask: (bench: Bench) =>
    bench.ask(port, [`GET ${url} HTTP/1.1`, 'Host: example.com', 'Connection: close', ...fields, '', ''].join('\n')),
});

export default {
  title: 'Squid',
  needs: [{ program: '/usr/sbin/squid', args: ['-v'], hint: 'install Squid (Debian: squid)' }],
  version: async (bench) => /Version (\S+)/.exec(await bench.output('/usr/sbin/squid', ['-v']))?.[1] ?? '',
  keeps: /^$/,
  placeholders: [
    [/Generated \w{3}, .* by/g, 'Generated <date> by'],
    [/^(< Content-Length: ).*/g, '$1<length>'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/squid.conf': conf, 'log/cache.log': '', 'run/x': '' });
    await bench.must('sh', '-c', 'chmod -R 777 log run');
    await bench.dns({});
    await bench.backend(9001, (socket) => socket.end());
    await bench.start({ command: '/usr/sbin/squid', args: ['-N', '-f', '/srv/conf/squid.conf'] }, 3128);
  },
  scenarios: {
    'denied-by-rule': get('http_access deny', 'http://other.example.com/'),
    'asks-for-a-login': get('no credentials for the proxy', 'http://example.com/', [], 3129),
    'server-refuses': get('nothing listens on the port of the server', 'http://127.0.0.1:9009/'),
    'server-closes': get('the server closes the connection without an answer', 'http://127.0.0.1:9001/'),
    'large-header': get('a header above request_header_max_size', 'http://127.0.0.1:9001/', [
      `Cookie: a=${'x'.repeat(9000)}`,
    ]),
  },
} satisfies Server;

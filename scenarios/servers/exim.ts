import type { Call } from '../bench.ts';
import type { Scenario, Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

/** What the port decides, in access lists. */
const conf = (more: string) => `
primary_hostname = mx.example.com
spool_directory = /srv/spool/exim
log_file_path = /srv/log/exim_%slog
exim_user = Debian-exim
exim_group = Debian-exim
never_users =
trusted_users = root
domainlist local_domains = example.com
local_interfaces = 127.0.0.1
message_size_limit = 5000
queue_only
tls_advertise_hosts = \${if or{{eq{$received_port}{60}}{eq{$received_port}{61}}} {*}}
tls_certificate = \${if eq{$received_port}{60} {/srv/tls/server.pem}{/srv/tls/nothing.pem}}
auth_advertise_hosts = \${if eq{$received_port}{63} {*}}
acl_smtp_connect = connect
acl_smtp_rcpt = rcpt
acl_smtp_etrn = \${if eq{$received_port}{64} {accept}{}}
smtp_etrn_serialize = true
${more}
begin acl
accept:
  accept
connect:
  drop condition = \${if eq{$received_port}{26}}
  accept
rcpt:
  deny message = relay not permitted
       condition = \${if eq{$received_port}{25}}
       !domains = +local_domains
  defer condition = \${if eq{$received_port}{27}}
        condition = \${lookup{x}lsearch{/srv/conf/nothing}}
  discard condition = \${if eq{$received_port}{28}}
          log_message = discarded
  accept domains = +local_domains
  deny message = relay not permitted

begin authenticators
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if eq{$auth2}{secret}}
  server_set_id = $auth1
cram:
  driver = cram_md5
  public_name = CRAM-MD5
  server_secret = secret

begin routers
local:
  driver = accept
  transport = file
begin transports
file:
  driver = appendfile
  file = /dev/null
`;

const ehlo = 'EHLO mail.example.org';
const from = 'MAIL FROM:<anna@example.org>';
const to = 'RCPT TO:<bob@example.com>';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const say = (says: string, port: number, lines: string[], call: Call = {}): Scenario => ({
  says,
  ask: (bench) => bench.dialogue(port, lines, { from: '192.0.2.25', ...call }),
});

/** Daemons whose settings are for the whole of a daemon. */
const daemons: [name: string, ports: string, more: string][] = [
  ['main', '25 : 26 : 27 : 28 : 60 : 61 : 63 : 64', ''],
  ['one', '40', 'smtp_accept_max_per_host = 1'],
  ['max', '41', 'smtp_accept_max = 1'],
  ['rcpt', '42', 'recipients_max = 1'],
  ['rcpt-reject', '43', 'recipients_max = 1\nrecipients_max_reject = true'],
  ['space', '44', 'check_spool_space = 999G'],
  [
    'full',
    '45',
    'spool_directory = /srv/small/exim\nmessage_size_limit = 1M\ncheck_spool_space = 0\ncheck_spool_inodes = 0',
  ],
  ['reject', '46', 'host_reject_connection = 192.0.2.25'],
];

export default {
  title: 'Exim',
  needs: ['apt-get', 'dpkg-deb'].map((program) => ({
    program,
    args: ['--version'],
    hint: 'Exim is unpacked from its Debian packages: use Debian',
  })),
  packages: ['exim4-daemon-light', 'exim4-base', 'libidn12'],
  version: async (bench) =>
    /Exim version (\S+)/.exec(await bench.output('exim4', ['-bV', '-C', '/dev/null']))?.[1] ?? '',
  logs: ['log/exim_mainlog', 'log/exim_paniclog'],
  keeps: /rejected|discard|failed|error|Warning|defer/i,
  placeholders: [
    [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: [+-]\d{4})?/g, '<time>'],
    [/\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/g, '<date>'],
    [/\b[0-9A-Za-z]{6}-[0-9A-Za-z]{6}-[0-9A-Za-z]{2}\b/g, '<id>'],
    [/<\d+\.\d+@mx/g, '<<id>@mx'],
    [/^(< 334 )P[\w+/=]{20,}$/g, '$1<challenge>'],
    [/\[(?:pid=)?\d+\]/g, '[<pid>]'],
    [/in the (?:pull|push) function/g, 'in the <pull> function'],
    [/space=\d+ inodes=\d+/g, 'space=<number> inodes=<number>'],
    [/x{50,}/g, 'x…'],
  ],
  start: async (bench) => {
    await makeCertificates(bench);
    await bench.must(
      'sh',
      '-c',
      'mkdir -p spool/exim log small run; mount -t tmpfs -o size=96k,mode=777 tmpfs small; chown Debian-exim spool/exim log; chmod 755 log spool',
    );
    await bench.dns({
      'mail.example.org': { A: ['192.0.2.25'] },
      '25.2.0.192.in-addr.arpa': { PTR: ['mail.example.org'] },
    });
    for (const [name, ports, more] of daemons) {
      const settings = more.includes('message_size_limit')
        ? conf(more).replace('message_size_limit = 5000\n', '')
        : conf(more);
      const text = more.includes('spool_directory')
        ? settings.replace('spool_directory = /srv/spool/exim\n', '')
        : settings;
      await bench.files({
        [`conf/${name}.conf`]: text.replace('local_interfaces', `daemon_smtp_ports = ${ports}\nlocal_interfaces`),
      });
      await bench.start(
        { command: 'exim4', args: ['-C', `/srv/conf/${name}.conf`, '-bdf', '-oP', `/srv/run/${name}.pid`] },
        Number(ports.split(' ')[0]),
      );
    }
  },
  scenarios: {
    session: say('a message', 25, [ehlo, from, to, 'DATA', 'Subject: hi\n\nhi\n.', 'QUIT']),
    help: say('HELP', 25, [ehlo, 'HELP']),
    vrfy: say('VRFY', 25, [ehlo, 'VRFY bob@example.com']),
    discarded: say('discard in the access list for RCPT', 28, [ehlo, from, to]),
    starttls: say('STARTTLS', 60, [ehlo, 'STARTTLS']),
    'starttls-without-key': say('STARTTLS where the certificate cannot be loaded', 61, [ehlo, 'STARTTLS']),
    'auth-login': say('AUTH LOGIN', 63, [ehlo, 'AUTH LOGIN', base64('alice'), base64('secret')]),
    'auth-fails': say('a wrong password', 63, [ehlo, 'AUTH LOGIN', base64('alice'), base64('wrong')]),
    'auth-not-base64': say('a response that is not Base64', 63, [ehlo, 'AUTH LOGIN', 'alice!']),
    'auth-given-up': say('the client gives up', 63, [ehlo, 'AUTH LOGIN', '*']),
    'auth-not-advertised': say('AUTH where it is not offered', 25, [ehlo, 'AUTH LOGIN']),
    'auth-unknown': say('a mechanism that is not offered', 63, [ehlo, 'AUTH PLAIN AGFsaWNlAHNlY3JldA==']),
    'auth-initial-data': say('an initial response where the mechanism takes none', 63, [
      ehlo,
      `AUTH CRAM-MD5 ${base64('alice')}`,
    ]),
    'no-mail': say('RCPT before MAIL', 25, [ehlo, to]),
    'no-recipients': say('DATA although RCPT was refused', 25, [ehlo, from, 'RCPT TO:<bob@example.edu>', 'DATA']),
    'relay-denied': say('relaying', 25, [ehlo, from, 'RCPT TO:<bob@example.edu>']),
    'unknown-command': say('a command that Exim does not have', 25, [ehlo, 'BOGUS']),
    'nul-in-command': say('TLS on a plain port', 25, ['\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03']),
    underscore: say('an underscore in EHLO', 25, ['EHLO app_server']),
    'display-name': say('a name before the brackets', 25, [
      ehlo,
      'MAIL FROM:Alice <alice@example.com>',
      from,
      'RCPT TO:Bob <bob@example.com>',
      'RSET',
      'MAIL FROM:<Alice <alice@example.com>>',
    ]),
    'size-declared': say('a declared size above message_size_limit', 25, [
      ehlo,
      'MAIL FROM:<anna@example.org> SIZE=100000',
    ]),
    'size-found': say('a message above message_size_limit', 25, [
      ehlo,
      from,
      to,
      'DATA',
      `${'x'.repeat(70)}\n`.repeat(100) + '.',
    ]),
    'connection-refused': say('a client that the access list drops', 26, []),
    'host-rejected': say('a client of host_reject_connection', 46, []),
    'lookup-fails': say('a check that cannot be completed', 27, [ehlo, from, to]),
    etrn: say('ETRN, twice', 64, [ehlo, 'ETRN #example.net', 'ETRN #example.net']),
    'too-many-from-one': {
      says: 'more connections than smtp_accept_max_per_host',
      ask: async (bench) => {
        const held = await bench.held(40, '192.0.2.25');
        await bench.dialogue(40, [], { from: '192.0.2.25' });
        held.destroy();
      },
    },
    'too-many': {
      says: 'more connections than smtp_accept_max',
      ask: async (bench) => {
        const held = await bench.held(41, '192.0.2.25');
        await bench.dialogue(41, [], { from: '192.0.2.44' });
        held.destroy();
      },
    },
    'too-many-recipients': say('more recipients than recipients_max', 42, [
      ehlo,
      from,
      to,
      'RCPT TO:<alice@example.com>',
    ]),
    'too-many-recipients-reject': say('the same with recipients_max_reject', 43, [
      ehlo,
      from,
      to,
      'RCPT TO:<alice@example.com>',
    ]),
    'no-space': say('less room than check_spool_space', 44, [ehlo, from]),
    'spool-full': say('the disk is full while the message comes', 45, [
      ehlo,
      from,
      to,
      'DATA',
      `${'x'.repeat(900)}\n`.repeat(300) + '.',
    ]),
  },
} satisfies Server;

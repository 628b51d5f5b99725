import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Bench, Call } from '../bench.ts';
import type { Scenario, Server } from '../scenario.ts';
import { makeCertificates } from '../tls.ts';

const main = `
compatibility_level = 3.6
queue_directory = /srv/spool/postfix
data_directory = /srv/run/postfix
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = /srv/log/mail.log
maillog_file_prefixes = /srv
myhostname = mx.example.com
mydestination = example.com
mynetworks = 127.0.0.9/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
local_transport = discard:
local_recipient_maps = inline:{ { bob = x }, { alice = x }, { carol = x } }
alias_maps =
relay_domains = example.net
fast_flush_domains = example.net
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_tls_security_level = none
smtpd_error_sleep_time = 0
smtpd_peername_lookup = yes
transport_maps = inline:{ { pix.example.net = smtp:[127.0.0.1]:2601 }, { cut.example.net = smtp:[127.0.0.1]:2602 }, { old.example.net = smtp:[127.0.0.1]:2604 } }
smtp_pix_workaround_threshold_time = 0s
postscreen_greet_wait = 2s
postscreen_dnsbl_sites = bl.example.org
postscreen_cache_map =
`;

/** A service of its own for each setting, by port. */
const services: Record<number, string[]> = {
  24: ['rewrite_service_name=elsewhere'],
  25: [],
  26: ['smtpd_relay_restrictions=reject_unauth_destination'],
  27: ['smtpd_recipient_restrictions=reject_unknown_reverse_client_hostname'],
  28: ['smtpd_recipient_restrictions=reject_unknown_client_hostname'],
  29: ['smtpd_recipient_restrictions=reject_unknown_helo_hostname'],
  30: ['smtpd_recipient_restrictions=reject_unknown_sender_domain'],
  31: ['smtpd_client_message_rate_limit=1', 'smtpd_client_event_limit_exceptions='],
  32: ['smtpd_recipient_restrictions=reject_invalid_helo_hostname'],
  33: ['smtpd_recipient_restrictions=reject_non_fqdn_helo_hostname'],
  34: ['smtpd_relay_restrictions=reject_non_fqdn_recipient,defer_unauth_destination'],
  35: ['smtpd_recipient_restrictions=reject_rbl_client,bl.example.org'],
  36: ['smtpd_relay_restrictions=reject_unknown_recipient_domain,defer_unauth_destination'],
  37: ['smtpd_recipient_restrictions=check_client_access,static:REJECT'],
  38: ['smtpd_client_connection_count_limit=1', 'smtpd_client_event_limit_exceptions='],
  39: ['smtpd_timeout=1s'],
  40: ['message_size_limit=2000'],
  41: ['queue_minfree=999999999999'],
  42: ['smtpd_recipient_limit=1'],
  43: ['local_recipient_maps=hash:/srv/conf/nothing'],
  44: ['smtpd_recipient_restrictions=reject_nothing_like_this'],
  45: ['smtpd_recipient_restrictions=check_policy_service,unix:private/nothing', 'smtpd_policy_service_max_tries=1'],
  46: ['disable_vrfy_command=yes'],
  47: ['smtpd_hard_error_limit=2'],
  48: ['smtpd_discard_ehlo_keywords=chunking'],
  49: ['smtpd_delay_reject=no', 'smtpd_client_restrictions=check_client_access,static:REJECT'],
  50: ['smtpd_milters=inet:127.0.0.1:9', 'milter_connect_timeout=1s'],
  51: ['smtpd_milters=inet:127.0.0.1:2603'],
  52: ['cleanup_service_name=aliases'],
  53: ['flush_service_name=nothing'],
  54: ['smtpd_helo_required=yes'],
  55: ['smtputf8_enable=no'],
  56: ['cleanup_service_name=hops'],
  57: ['smtpd_recipient_restrictions=reject_unverified_recipient'],
  58: ['strict_smtputf8=yes'],
  59: ['cleanup_service_name=strict'],
  60: [
    'smtpd_tls_security_level=may',
    'smtpd_tls_cert_file=/srv/tls/server.crt',
    'smtpd_tls_key_file=/srv/tls/server.key',
  ],
  61: [
    'smtpd_tls_security_level=may',
    'smtpd_tls_cert_file=/srv/tls/nothing.crt',
    'smtpd_tls_key_file=/srv/tls/nothing.key',
  ],
  62: [
    'smtpd_tls_security_level=encrypt',
    'smtpd_tls_cert_file=/srv/tls/server.crt',
    'smtpd_tls_key_file=/srv/tls/server.key',
  ],
  63: ['smtpd_sasl_auth_enable=yes'],
  64: [
    'smtpd_sasl_auth_enable=yes',
    'smtpd_sender_login_maps=inline:{carol@example.com=carol}',
    'smtpd_recipient_restrictions=reject_sender_login_mismatch',
  ],
};

/** Spaces in a value of master.cf stand in braces. */
const option = (text: string) => `-o { ${text.replaceAll(',', ', ')} }`;

const master = `
${Object.entries(services)
  .map(([port, options]) => `127.0.0.1:${port} inet n - n - - smtpd\n  ${options.map(option).join('\n  ')}`)
  .map((text) => text.trimEnd())
  .join('\n')}
127.0.0.1:70 inet n - n - 1 postscreen
  -o { postscreen_dnsbl_action = drop } -o { postscreen_greet_action = ignore } -o { postscreen_access_list = cidr:{ { 192.0.2.10/32 reject } } } -o { postscreen_denylist_action = drop }
127.0.0.1:71 inet n - n - 1 postscreen
  -o { postscreen_greet_action = enforce } -o { postscreen_pipelining_enable = yes } -o { postscreen_non_smtp_command_enable = yes } -o { postscreen_cache_map = btree:/srv/run/postfix/screen }
127.0.0.1:72 inet n - n - 1 postscreen
  -o { postscreen_greet_action = drop } -o { postscreen_dnsbl_sites = }
127.0.0.1:73 inet n - n - 1 postscreen
  -o { postscreen_pre_queue_limit = 10 } -o { postscreen_greet_wait = 6s } -o { postscreen_dnsbl_sites = }
smtpd pass - - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
dnsblog unix - - n - 0 dnsblog
tlsproxy unix - - n - 0 tlsproxy
elsewhere unix - - n - - trivial-rewrite
  -o { mydestination = }
tlsmgr unix - - n 1000? 1 tlsmgr
hops unix n - n - 0 cleanup
  -o { hopcount_limit = 1 }
strict unix n - n - 0 cleanup
  -o { strict_8bitmime = yes } -o { strict_mime_encoding_domain = yes }
aliases unix n - n - 0 cleanup
  -o { virtual_alias_expansion_limit = 1 } -o { virtual_alias_maps = inline:{ { bob@example.com = alice@example.com, carol@example.com } } }
postlog unix-dgram n - n - 1 postlogd
`;

/** What Node sends to begin TLS with mx.example.com. */
const clientHello = readFileSync(path.join(import.meta.dirname, '../client-hello.bin'));

const ehlo = 'EHLO mail.example.org';
const from = 'MAIL FROM:<anna@example.org>';
const to = 'RCPT TO:<bob@example.com>';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const plain = (password: string) => base64(`\0alice\0${password}`);

const say = (says: string, port: number, lines: string[], call: Call = {}): Scenario => ({
  says,
  ask: (bench) => bench.dialogue(port, lines, { from: '192.0.2.25', encoding: 'utf8', ...call }),
});

/** The authentication service of Dovecot: alice's password is "secret"; "lost" loses the connection. */
async function serveAuth(bench: Bench): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(
      'VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nMECH\tLOGIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00000000000000000000000000000000\nDONE\n',
    );
    socket.on('data', (data) => {
      for (const line of data.toString().split('\n')) {
        const [verb, id] = line.split('\t');
        if (verb !== 'AUTH' && verb !== 'CONT') continue;
        const text = /resp=(.*)/.exec(line)?.[1] ?? (verb === 'CONT' ? (line.split('\t')[2] ?? '') : '');
        const given = Buffer.from(text, 'base64').toString();
        if (given === '' || given === 'alice')
          socket.write(
            `CONT\t${id ?? ''}\t${line.includes('LOGIN') ? base64('Username:') : given ? base64('Password:') : ''}\n`,
          );
        else if (given.endsWith('lost')) socket.destroy();
        else if (given.endsWith('secret')) socket.write(`OK\t${id ?? ''}\tuser=alice\n`);
        else socket.write(`FAIL\t${id ?? ''}\tuser=alice\n`);
      }
    });
  });
  await bench.listen(server, '/srv/spool/postfix/private/auth');
}

/** A mail server that says one line after the other, whatever it is told. */
const serveLines = (bench: Bench, port: number, lines: string[]) =>
  bench.listen(
    createServer((socket) => {
      const rest = [...lines];
      const next = () => {
        const line = rest.shift();
        if (line === undefined) {
          socket.pause();
          setTimeout(() => socket.resetAndDestroy(), 800);
        } else socket.write(`${line}\r\n`);
      };
      socket.on('error', () => socket.destroy());
      socket.on('data', next);
      next();
    }),
    port,
  );

/** A milter that refuses every connection. */
const serveMilter = (bench: Bench, port: number) =>
  bench.listen(
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.on('data', (data) => {
        const command = String.fromCharCode(data[4] ?? 0);
        const answer = command === 'O' ? Buffer.from(`O\0\0\0\x06\0\0\0\0\0\0\0\0`, 'latin1') : Buffer.from('r');
        const length = Buffer.alloc(4);
        length.writeUInt32BE(answer.length);
        socket.write(Buffer.concat([length, answer]));
      });
    }),
    port,
  );

export default {
  title: 'Postfix',
  needs: ['apt-get', 'dpkg-deb'].map((program) => ({
    program,
    args: ['--version'],
    hint: 'Postfix is unpacked from its Debian package: use Debian',
  })),
  packages: ['postfix'],
  version: async (bench) =>
    (await bench.output('postconf', ['-d', '-h', 'mail_version'])).trim().split('\n').at(-1) ?? '',
  logs: ['log/mail.log'],
  keeps: /NOQUEUE|SMTPUTF8|PIX|fast flush|while sending|fatal|SASL|non-SMTP|milter/,
  placeholders: [
    [/^\w{3} +\d+ \d\d:\d\d:\d\d \S+ /g, '<time> '],
    [/(postfix\/[\w/:.]+)\[\d+\]/g, '$1[<pid>]'],
    [/queued as [0-9A-F]+/g, 'queued as 4F2kQ11pXyz9'],
    [/\]: [0-9A-F]{6,}: /g, ']: <id>: '],
    [/(192\.0\.2\.\d+|127\.0\.0\.1)\]:\d{5}/g, '$1]:<port>'],
    [/<20\d{12}\.[0-9A-F]+@/g, '<<id>@'],
    [/delays?=[\d./]+/g, 'delay=<seconds>'],
    [/\(0\.\d+ seconds\)|after \d+(?:\.\d+)? from/g, 'after <seconds> from'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/main.cf': main, 'conf/master.cf': master, 'log/mail.log': '', 'run/postfix/x': '' });
    await makeCertificates(bench);
    await bench.must(
      'sh',
      '-c',
      `chmod 755 run log; chown postfix run/postfix; chmod 666 log/mail.log; mkdir -p spool/postfix; cd spool/postfix
       mkdir active bounce corrupt defer deferred flush hold incoming private saved trace maildrop public pid
       chown postfix *; chown root pid; chgrp postdrop maildrop public; chmod 700 [a-l]* private saved trace; chmod 730 maildrop; chmod 710 public`,
    );
    await bench.dns({
      'other.example.net': { A: ['192.0.2.10'] },
      'example.com': { MX: ['mx.example.com'], A: ['192.0.2.10'] },
      'www.example.org': { MX: ['.'], A: ['192.0.2.10'] },
      '10.2.0.192.in-addr.arpa': { PTR: ['other.example.net'] },
      '44.2.0.192.in-addr.arpa': { PTR: ['other.example.net'] },
      '44.2.0.192.bl.example.org': { A: ['127.0.0.2'] },
    });
    await serveAuth(bench);
    await serveMilter(bench, 2603);
    await serveLines(bench, 2601, [
      '220 **********************',
      '500 what',
      '250 mx',
      '250 ok',
      '250 ok',
      '354 go',
      '250 ok',
      '221 bye',
    ]);
    await serveLines(bench, 2602, ['220 mx', '250 mx', '250 ok', '250 ok', '354 go']);
    await serveLines(bench, 2604, ['220 old', '250 old', '221 bye']);
    await bench.start({ command: '/usr/lib/postfix/sbin/master', args: ['-c', '/srv/conf', '-d'] }, 25);
  },
  scenarios: {
    session: say('a message', 25, [ehlo, from, to, 'DATA', 'Subject: hi\n\nhi\n.', 'QUIT']),
    vrfy: say('VRFY', 25, [ehlo, 'VRFY bob@example.com']),
    'vrfy-disabled': say('VRFY where it is disabled', 46, [ehlo, 'VRFY bob']),
    help: say('HELP', 25, [ehlo, 'HELP']),
    http: say('a request of HTTP', 25, ['GET / HTTP/1.1']),
    tls: {
      says: 'a ClientHello on a plain port',
      ask: (bench) => bench.bytes(25, clientHello, { from: '192.0.2.25', patience: 700 }),
    },
    'tls-without-utf8': {
      says: 'a ClientHello on a plain port, with smtputf8_enable = no',
      ask: (bench) => bench.bytes(55, clientHello, { from: '192.0.2.25', patience: 700 }),
    },
    'unknown-command': say('a command that Postfix does not have', 25, [ehlo, 'EXPN all']),
    'starttls-nowhere': say('STARTTLS where there is no TLS', 25, [ehlo, 'STARTTLS']),
    starttls: say('STARTTLS', 60, [ehlo, 'STARTTLS', ehlo]),
    'starttls-without-key': say('STARTTLS where the certificate could not be loaded', 61, [ehlo, 'STARTTLS']),
    'tls-required': say('MAIL and AUTH before TLS where TLS is required', 62, [ehlo, from, 'AUTH PLAIN']),
    'no-mail': say('RCPT before MAIL', 25, [ehlo, to]),
    'nested-mail': say('MAIL twice', 25, [ehlo, from, from]),
    'no-ehlo': say('MAIL before EHLO where EHLO is required', 54, [from]),
    'empty-ehlo': say('EHLO without a name', 25, ['EHLO']),
    'auth-not-enabled': say('AUTH where it is not offered', 25, [ehlo, `AUTH PLAIN ${plain('secret')}`]),
    auth: say('AUTH, twice', 63, [ehlo, `AUTH PLAIN ${plain('secret')}`, `AUTH PLAIN ${plain('secret')}`]),
    'auth-login': say('AUTH LOGIN', 63, [ehlo, 'AUTH LOGIN', base64('alice'), base64('secret')]),
    'auth-plain-in-two': say('AUTH PLAIN without an initial response', 63, [ehlo, 'AUTH PLAIN', plain('secret')]),
    'auth-fails': say('a wrong password', 63, [ehlo, `AUTH PLAIN ${plain('wrong')}`]),
    'auth-lost': say('the authentication service goes away', 63, [ehlo, `AUTH PLAIN ${plain('lost')}`]),
    'auth-given-up': say('the client gives up', 63, [ehlo, 'AUTH PLAIN', '*']),
    'auth-too-long': say('a response of more than 12288 bytes', 63, [ehlo, 'AUTH PLAIN', 'A'.repeat(13_000)]),
    'sender-of-another': say('a sender that belongs to another login', 64, [
      ehlo,
      `AUTH PLAIN ${plain('secret')}`,
      'MAIL FROM:<carol@example.com>',
      to,
    ]),
    'sender-without-login': say('a sender that belongs to somebody, without a login', 64, [
      ehlo,
      'MAIL FROM:<carol@example.com>',
      to,
    ]),
    'user-unknown': say('a recipient that is not there', 25, [ehlo, from, 'RCPT TO:<nobody@example.com>']),
    'relay-deferred': say('relaying, with the default of smtpd_relay_restrictions', 24, [ehlo, from, to]),
    'relay-denied': say('relaying, with reject_unauth_destination', 26, [ehlo, from, 'RCPT TO:<bob@example.edu>']),
    'no-recipients': say('DATA although RCPT was refused', 25, [ehlo, from, 'RCPT TO:<nobody@example.com>', 'DATA']),
    'no-reverse-name': say('an address without a name', 27, [ehlo, from, to]),
    'no-name': say('an address whose name leads elsewhere', 28, [ehlo, from, to], { from: '192.0.2.44' }),
    'no-name-at-all': say('an address without a name, reject_unknown_client_hostname', 28, [ehlo, from, to]),
    'unknown-helo': say('a name in EHLO that DNS does not have', 29, [ehlo, from, to]),
    'unknown-sender-domain': say('a sender whose domain DNS does not have', 30, [ehlo, from, to]),
    'too-much-mail': say('more messages than smtpd_client_message_rate_limit', 31, [ehlo, from, 'RSET', from]),
    'invalid-helo': say('a malformed name in EHLO', 32, ['EHLO -app-', from, to]),
    'short-helo': say('a short name in EHLO', 33, ['EHLO app', from, to]),
    'short-address': say('a recipient without a full domain', 34, [ehlo, from, 'RCPT TO:<bob@app>']),
    'null-mx': say('a recipient whose domain takes no mail', 36, [ehlo, from, 'RCPT TO:<bob@www.example.org>']),
    'on-a-blocklist': say('a client on a blocklist', 35, [ehlo, from, to], { from: '192.0.2.44' }),
    'denied-by-table': say('a client that an access table rejects', 37, [ehlo, from, to]),
    'denied-at-once': say('a client that is rejected in the greeting', 49, [ehlo, from]),
    'too-many-connections': {
      says: 'more connections than smtpd_client_connection_count_limit',
      ask: async (bench) => {
        const first = bench.held(38, '192.0.2.25');
        await bench.dialogue(38, [], { from: '192.0.2.25' });
        (await first).destroy();
      },
    },
    'client-is-silent': say('nothing after EHLO for longer than smtpd_timeout', 39, [ehlo], { lingers: 2500 }),
    'too-many-errors': say('more errors than smtpd_hard_error_limit', 47, ['A', 'B', 'C']),
    'size-declared': say('a declared size above message_size_limit', 40, [
      ehlo,
      'MAIL FROM:<anna@example.org> SIZE=100000',
    ]),
    'size-found': say('a message above message_size_limit', 40, [
      ehlo,
      from,
      to,
      'DATA',
      `${'x'.repeat(70)}\n`.repeat(60) + '.',
    ]),
    'queue-full': say('less room in the queue than queue_minfree', 41, [ehlo, from]),
    'too-many-recipients': say('more recipients than smtpd_recipient_limit', 42, [
      ehlo,
      from,
      to,
      'RCPT TO:<alice@example.com>',
    ]),
    'lookup-fails': say('a table that cannot be read', 43, [ehlo, from, to]),
    'setting-broken': say('a restriction that is none', 44, [ehlo, from, to]),
    'policy-gone': say('a policy service that does not answer', 45, [ehlo, from, to]),
    'milter-gone': say('a milter that is down', 50, [ehlo, from, to]),
    'milter-refuses': say('a milter that refuses the connection', 51, [ehlo]),
    'bdat-off': say('BDAT where CHUNKING is switched off', 48, [ehlo, from, to, 'BDAT 2 LAST']),
    'bdat-malformed': say('a malformed BDAT', 25, [ehlo, from, to, 'BDAT x']),
    'bdat-null': say('an empty chunk that is not the last', 25, [ehlo, from, to, 'BDAT 0']),
    'bdat-after-error': say('a chunk after one that failed', 40, [
      ehlo,
      from,
      to,
      `BDAT 4000\n${'x'.repeat(3998)}`,
      'BDAT 2\n',
    ]),
    etrn: say('ETRN', 25, [ehlo, 'ETRN example.net']),
    'etrn-other': say('ETRN for a domain that is none of fast_flush_domains', 25, [ehlo, 'ETRN example.org']),
    'etrn-fails': say('ETRN while the flush service is not there', 53, [ehlo, 'ETRN example.net']),
    'utf8-not-declared': say('an address beyond ASCII without SMTPUTF8, with strict_smtputf8', 58, [
      ehlo,
      'VRFY jörg@example.com',
      'MAIL FROM:<jörg@example.org>',
      from,
      'RCPT TO:<jörg@example.com>',
    ]),
    'utf8-next-hop': say(
      'SMTPUTF8 declared, and a next server that does not offer it',
      25,
      [ehlo, `${from} SMTPUTF8`, 'RCPT TO:<bob@old.example.net>', 'DATA', 'Subject: 안녕\n\nhi\n.'],
      { lingers: 1500 },
    ),
    'alias-too-large': say('an alias of more recipients than virtual_alias_expansion_limit', 52, [
      ehlo,
      from,
      to,
      'DATA',
      'Subject: hi\n\nhi\n.',
    ]),
    'strict-header': say('a header field beyond ASCII, with strict_7bit_headers', 59, [
      ehlo,
      from,
      to,
      'DATA',
      'Subject: 안녕\n\nhi\n.',
    ]),
    'strict-body': say('a body beyond ASCII without a MIME header, with strict_8bitmime_body', 59, [
      ehlo,
      from,
      to,
      'DATA',
      'Subject: hi\n\n안녕\n.',
    ]),
    'strict-encoding': say('a forwarded message in base64, with strict_mime_encoding_domain', 59, [
      ehlo,
      from,
      to,
      'DATA',
      'MIME-Version: 1.0\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogaGkK\n.',
    ]),
    'utf8-off': say('SMTPUTF8 where it is switched off', 55, [ehlo, `${from} SMTPUTF8`]),
    'display-name': say('a name before the brackets', 25, [
      ehlo,
      'MAIL FROM:Alice <alice@example.com>',
      'MAIL FROM:<Alice <alice@example.com>>',
      from,
      'RCPT TO:<>',
      'RCPT TO:<bob@example.com,alice@example.com>',
    ]),
    'bad-sender': say('a sender that does not parse', 25, [
      ehlo,
      'MAIL FROM:<anna@exam ple.org>',
      'MAIL FROM:<anna@@>',
    ]),
    'bad-recipient': say('a recipient that does not parse', 25, [
      ehlo,
      from,
      'RCPT TO:<bob@example.com, alice@example.com>',
    ]),
    'bad-size': say('a size that is no number', 25, [ehlo, `${from} SIZE=10MB`]),
    'too-many-hops': say('more Received fields than hopcount_limit', 56, [
      ehlo,
      from,
      to,
      'DATA',
      'Received: a\nReceived: b\nReceived: c\n\nhi\n.',
    ]),
    unverified: say('reject_unverified_recipient for a recipient that is not there', 57, [
      ehlo,
      from,
      'RCPT TO:<bob@pix.example.net>',
    ]),
    'screen-blocklist': say('postscreen: a client on a blocklist', 70, [], { from: '192.0.2.44', lingers: 2500 }),
    'screen-denied': say('postscreen: a client that its table rejects', 70, [], { from: '192.0.2.10', lingers: 500 }),
    'screen-deep': say('postscreen: its deep tests', 71, [ehlo, from, to, 'BOGUS', 'QUIT']),
    'screen-early': {
      says: 'postscreen: a client that speaks before the greeting',
      ask: (bench) => bench.ask(72, 'EHLO mail.example.org\n', { from: '192.0.2.25' }),
    },
    'screen-full': {
      says: 'postscreen: more clients than its queue takes',
      ask: async (bench) => {
        const held = await Promise.all(Array.from({ length: 10 }, () => bench.held(73, '192.0.2.44')));
        await bench.dialogue(73, [], { from: '192.0.2.25' });
        for (const socket of held) socket.destroy();
      },
    },
    'pix-workarounds': {
      says: 'a greeting that a firewall has rewritten',
      ask: (bench) =>
        bench.dialogue(25, [ehlo, from, 'RCPT TO:<bob@pix.example.net>', 'DATA', 'Subject: hi\n\nhi\n.', 'QUIT'], {
          from: '192.0.2.25',
        }),
      logs: /PIX workarounds/,
    },
    'lost-in-the-body': {
      says: 'a connection that breaks while the message is sent',
      ask: (bench) =>
        bench.dialogue(
          25,
          [ehlo, from, 'RCPT TO:<bob@cut.example.net>', 'DATA', `${'x'.repeat(900)}\n`.repeat(9000) + '.', 'QUIT'],
          { from: '192.0.2.25' },
        ),
      logs: /while sending/,
    },
  },
} satisfies Server;

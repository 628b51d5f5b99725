import type { Scenario, Server } from '../scenario.ts';

const program = '/usr/libexec/sendmail/sendmail';
const ehlo = 'EHLO mail.example.org';
const from = 'MAIL FROM:<anna@example.org>';
const say = (says: string, port: number, lines: string[]): Scenario => ({
  says,
  ask: (bench) => bench.dialogue(port, lines, { from: '192.0.2.25', encoding: 'utf8' }),
});

/** Daemons by their port, with what differs from the settings of all. */
const daemons: Record<number, string> = {
  25: "define(`confPRIVACY_FLAGS', `noexpn,novrfy')",
  26: "define(`confMIN_FREE_BLOCKS', `999999999')",
  27: '',
  28: "define(`confEIGHT_BIT_HANDLING', `strict')\ndefine(`confMAX_HEADERS_LENGTH', `300')",
};

const settings = (port: number, more: string) => `
OSTYPE(\`linux')
define(\`confDOMAIN_NAME', \`mx.example.com')
define(\`confMAX_MESSAGE_SIZE', \`5000')
define(\`confDEF_USER_ID', \`0:0')
define(\`confTO_IDENT', \`0s')
define(\`ALIAS_FILE', \`hash:/srv/conf/aliases')
define(\`QUEUE_DIR', \`/srv/spool/${String(port)}')
define(\`STATUS_FILE', \`/srv/spool/statistics')
define(\`confPID_FILE', \`/srv/run/${String(port)}.pid')
${more}
DAEMON_OPTIONS(\`Port=${String(port)}, Addr=127.0.0.1, Name=MTA')
FEATURE(no_default_msa)
FEATURE(redirect)
LOCAL_DOMAIN(\`example.com')
MAILER(local)
MAILER(smtp)
`;

export default {
  title: 'Sendmail',
  needs: ['apt-get', 'dpkg-deb'].map((program) => ({
    program,
    args: ['--version'],
    hint: 'Sendmail is unpacked from its Debian packages: use Debian',
  })),
  packages: ['sendmail-bin', 'sendmail-cf', 'libwrap0', 'm4'],
  version: async (bench) =>
    /Version (\S+)/.exec(await bench.output(program, ['-C/dev/null', '-d0.1', '-bp']))?.[1] ?? '',
  placeholders: [[/\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d \S+/g, '<date>']],
  start: async (bench) => {
    await bench.dns({
      'example.org': { MX: ['10 mail.example.org'] },
      'mail.example.org': { A: ['192.0.2.25'] },
      '25.2.0.192.in-addr.arpa': { PTR: ['mail.example.org'] },
    });
    await bench.files({ 'conf/aliases': 'bob: bob@example.org.REDIRECT\n' });
    for (const [port, more] of Object.entries(daemons)) {
      await bench.files({ [`conf/${port}.mc`]: settings(Number(port), more) });
      await bench.must(
        'sh',
        '-c',
        `mkdir -p spool/${port} run && chmod 700 spool/${port} && m4 -D_CF_DIR_=/usr/share/sendmail/cf/ /usr/share/sendmail/cf/m4/cf.m4 conf/${port}.mc > conf/${port}.cf`,
      );
      await bench.must(program, '-bi', `-C/srv/conf/${port}.cf`);
      await bench.start({ command: program, args: ['-bD', `-C/srv/conf/${port}.cf`] }, Number(port));
    }
  },
  scenarios: {
    vrfy: say('VRFY with novrfy', 25, [ehlo, 'VRFY bob']),
    expn: say('EXPN with noexpn', 25, [ehlo, 'EXPN staff']),
    'unknown-command': say('a command that it does not have', 25, [ehlo, 'XTEST']),
    'no-mail': say('RCPT without MAIL', 25, [ehlo, 'RCPT TO:<alice@example.com>']),
    'size-declared': say('a declared size above MaxMessageSize', 25, [
      ehlo,
      'MAIL FROM:<anna@example.org> SIZE=100000',
    ]),
    moved: say('an alias that leads to a REDIRECT, and a REDIRECT itself', 27, [
      ehlo,
      from,
      'RCPT TO:<bob@example.com>',
      'RCPT TO:<bob@example.org.REDIRECT>',
    ]),
    'unknown-sender-domain': say('a sender whose domain does not exist', 25, [
      ehlo,
      'MAIL FROM:<anna@nowhere.example.net>',
    ]),
    etrn: say('ETRN of a name, and of a queue group that is none', 25, [ehlo, 'ETRN example.net', 'ETRN #nothing']),
    'starttls-without-key': say('STARTTLS, and no certificate is set', 25, [ehlo, 'STARTTLS']),
    'eight-bit': say('a body beyond ASCII that is no MIME, with EightBitMode=strict', 28, [
      ehlo,
      from,
      'RCPT TO:<alice@example.com>',
      'DATA',
      'Subject: hi\n\n안녕\n.',
    ]),
    'headers-too-large': say('a header above MaxHeadersLength', 28, [
      ehlo,
      from,
      'RCPT TO:<alice@example.com>',
      'DATA',
      `Subject: hi\nX-Filler: ${'x'.repeat(400)}\n\nhi\n.`,
    ]),
    'no-space': say('less room than MinFreeBlocks', 26, [ehlo, from]),
  },
} satisfies Server;

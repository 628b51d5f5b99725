import type { Client } from '~/model/wire';
import { address, closes, content, login, turnsToTls, type SmtpExchange, type Step } from './exchange';
import type { Moment } from './moments';

/** The commands that ask the stub: swaks, which prints the session, and curl, which prints what it makes of it. */
export function clients(exchange: SmtpExchange, port: string): Client[] {
  return [
    ...(swaksAsks.has(exchange.moment) ? [swaks(exchange, port)] : []),
    ...(curlAsks.has(exchange.moment) ? [curl(exchange, port)] : []),
  ];
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The reply that swaks hopes for; another one is marked, and ends the session. */
const hoped: Record<string, string> = {
  connection: '220',
  EHLO: '250',
  HELO: '250',
  STARTTLS: '220',
  AUTH: '235',
  MAIL: '250',
  RCPT: '250',
  DATA: '354',
  'final-dot': '250',
  QUIT: '221',
};

/** What swaks ends with where a moment brings another reply. */
const swaksExits: Partial<Record<Moment, number>> = {
  connection: 21,
  STARTTLS: 29,
  AUTH: 28,
  MAIL: 23,
  RCPT: 24,
  DATA: 25,
  'final-dot': 26,
};

const swaksAsks: ReadonlySet<Moment> = new Set([
  'connection',
  'EHLO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'final-dot',
  'QUIT',
]);

/** How swaks is told to end behind a moment; after the others it ends anyhow. */
const ends: Partial<Record<Moment, string>> = {
  connection: 'CONNECT',
  EHLO: 'EHLO',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  RCPT: 'RCPT',
  QUIT: 'EHLO',
};

function swaks(exchange: SmtpExchange, port: string): Client {
  const { code, moment, steps, at } = exchange;
  const isHoped = code === hoped[moment] || code === '334';
  const end = isHoped || moment === 'EHLO' ? ends[moment] : undefined;
  const text = [
    `swaks --server 127.0.0.1:${port} --ehlo ${address.client} --from ${address.from} --to ${address.to}`,
    ...(moment === 'STARTTLS' ? ['--tls'] : []),
    ...(moment === 'AUTH'
      ? [`--auth ${code === '334' ? 'LOGIN' : 'PLAIN'} --auth-user ${login.user} --auth-password ${login.password}`]
      : []),
    ...(end === undefined ? [] : [`--quit-after ${end}`]),
    ...(steps.some(({ when }) => when === 'final-dot') ? [`--data ${quote(content.join(String.raw`\n`))}`] : []),
  ].join(' ');
  const cut = closes(exchange);
  const complains = [
    ...(turnsToTls(exchange)
      ? ['*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)']
      : []),
    ...(moment === 'STARTTLS' ? ['*** STARTTLS attempted but failed'] : []),
    ...(moment === 'AUTH' && !isHoped ? ['*** No authentication type succeeded'] : []),
    ...(cut ? ['*** Remote host closed connection unexpectedly.'] : []),
  ];
  return {
    name: 'swaks',
    lang: 'sh',
    text,
    prints: [
      `=== Trying 127.0.0.1:${port}...`,
      '=== Connected to 127.0.0.1.',
      // swaks gives up on TLS without QUIT, and speaks on where nobody is left.
      ...(moment === 'STARTTLS' ? steps.slice(0, at + 1) : steps).flatMap(shown),
      ...(cut ? [moment === 'EHLO' ? ` -> HELO ${address.client}` : ' -> QUIT'] : []),
      ...(cut || moment === 'STARTTLS' ? [] : ['=== Connection closed with remote host.']),
    ].join('\n'),
    ...(complains.length > 0 && { complains: complains.join('\n') }),
    exit: isHoped && !turnsToTls(exchange) ? 0 : (swaksExits[moment] ?? (cut ? 6 : 0)),
  };
}

function shown({ when, sends, reply }: Step): string[] {
  const good = reply.at(-1)?.slice(0, 3);
  const mark = good === '334' || good === (hoped[when] ?? good) ? '<- ' : '<**';
  return [...sends.map((line) => ` -> ${line}`), ...reply.map((line) => `${mark} ${line}`)];
}

/** The commands that curl is asked for by name. */
const custom: Partial<Record<Moment, string>> = {
  RSET: '-X RSET',
  VRFY: `-X VRFY --mail-rcpt ${address.to}`,
  EXPN: '-X EXPN --mail-rcpt staff',
  HELP: '-X HELP',
  NOOP: '-X NOOP',
  ETRN: `-X 'ETRN example.com'`,
  ATRN: `-X 'ATRN example.com'`,
};

const curlAsks: ReadonlySet<Moment> = new Set([
  'connection',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'final-dot',
  ...(Object.keys(custom) as Moment[]),
]);

function curl(exchange: SmtpExchange, port: string): Client {
  const { code, moment, steps, at } = exchange;
  const own = custom[moment];
  const mail = content.map((line) => `${line}${String.raw`\r\n`}`).join('');
  const text = [
    ...(own === undefined ? [`printf ${quote(mail)} |`] : []),
    'curl -sS',
    ...(moment === 'AUTH' || moment === 'ATRN'
      ? [`-u ${login.user}:${login.password}${code === '334' ? ' --login-options AUTH=LOGIN' : ' --sasl-ir'}`]
      : []),
    own ?? `--mail-from ${address.from} --mail-rcpt ${address.to} -T -`,
    `smtp://127.0.0.1:${port}/${address.client}`,
  ].join(' ');
  // curl takes a 553 to VRFY for an answer.
  const answers = Number(code) < 400 || (moment === 'VRFY' && code === '553');
  const fails = answers ? undefined : failure(exchange);
  const prints = own !== undefined && !fails ? (steps[at]?.reply ?? []).join('\n') : '';
  return {
    name: 'curl',
    lang: 'sh',
    text,
    prints,
    ...(fails && { complains: `curl: (${String(fails.exit)}) ${fails.says}` }),
    exit: fails?.exit ?? 0,
  };
}

/** What curl makes of a refusal. */
function failure({ code, moment }: SmtpExchange): { exit: number; says: string } {
  switch (moment) {
    case 'connection':
      return { exit: 8, says: `Got unexpected smtp-server response: ${code}` };
    case 'AUTH':
      return { exit: 67, says: 'Login denied' };
    case 'MAIL':
    case 'RCPT':
    case 'DATA':
      return { exit: 55, says: `${moment} failed: ${code}` };
    case 'final-dot':
      return { exit: 8, says: 'Weird server reply' };
    default:
      return { exit: 8, says: `Command failed: ${code}` };
  }
}

import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { javascript as js } from '~/text/literal';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

/** The functions that decide a reply, by its moment, and what they are called with. */
const handlers: Partial<Record<Moment, [name: string, parameters: string]>> = {
  connection: ['onConnect', 'session, callback'],
  AUTH: ['onAuth', 'auth, session, callback'],
  MAIL: ['onMailFrom', 'address, session, callback'],
  RCPT: ['onRcptTo', 'address, session, callback'],
  'final-dot': ['onData', 'stream, session, callback'],
};

/** What the server answers itself. */
const own: Partial<Record<Moment, string>> = {
  connection: '220',
  EHLO: '250',
  STARTTLS: '220',
  DATA: '354',
  RSET: '250',
  VRFY: '252',
  EXPN: '500',
  HELP: '214',
  NOOP: '250',
  ETRN: '500',
  QUIT: '221',
};

export default {
  order: 2,
  name: 'Nodemailer smtp-server',
  server: 'Node.js',
  lang: 'js',
  file: 'server.js',

  snippet(exchange) {
    const { code, moment } = exchange;
    const handler = handlers[moment];
    if (own[moment] === code) return server(settings(exchange));
    // What is disabled is unknown to it.
    if (moment === 'EHLO' && code === '500') return server([`disabledCommands: ['EHLO'],`]);
    if (!handler) return { refusal: 'fixed' };
    const [name, parameters] = handler;
    return server([
      ...(moment === 'AUTH' ? ['allowInsecureAuth: true,'] : []),
      `${name}(${parameters}) {`,
      ...(moment === 'final-dot' ? [`  stream.on('end', () => {`] : []),
      ...answer(exchange).map((line) => `${moment === 'final-dot' ? '    ' : '  '}${line}`),
      ...(moment === 'final-dot' ? ['  });', '  stream.resume();'] : []),
      '},',
    ]);
  },
} satisfies Stack<SmtpExchange>;

const server = (options: string[]) => dedent`
  const { SMTPServer } = require('smtp-server');

  const server = new SMTPServer({
    authOptional: true,
    ${options}
  });

  server.listen(2525, '127.0.0.1');
`;

/** The options that the reply takes which the server writes itself. */
function settings(exchange: SmtpExchange): string[] {
  const [, name, banner] = /^220 (\S+) ESMTP ?(.*)$/.exec(replyOf(exchange)[0] ?? '') ?? [];
  if (exchange.moment !== 'connection' || name === undefined) return [];
  return [`name: ${js.string(name)},`, ...(banner ? [`banner: ${js.string(banner)},`] : [])];
}

/** A call of the callback. An enhanced code stands in the text: the server adds none of its own unless it is told to. */
function answer(exchange: SmtpExchange): string[] {
  const { code, moment } = exchange;
  const text = js.string(replyOf(exchange)[0]?.slice(4) ?? '');
  if (code === '235' || code === '334') return [`callback(null, { user: 'alice' });`];
  if (code === '250') return [moment === 'final-dot' ? `callback(null, ${text});` : 'callback();'];
  const fails = ['callback(', `  Object.assign(new Error(${text}), { responseCode: ${code} }),`, ');'];
  const flat = `callback(Object.assign(new Error(${text}), { responseCode: ${code} }));`;
  return [
    // An error is no recipient for it, whatever the code.
    ...(code === '251' ? ['session.envelope.rcptTo.push(address);'] : []),
    ...(flat.length <= 76 ? [flat] : fails),
  ];
}

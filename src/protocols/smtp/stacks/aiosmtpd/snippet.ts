import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { python } from '~/text/literal';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

/** What the method of a handler is called with, after `self`, by the moment that it answers. */
const hooks: Partial<Record<Moment, string>> = {
  EHLO: 'server, session, envelope, hostname, responses',
  AUTH: 'server, session, envelope, args',
  MAIL: 'server, session, envelope, address, options',
  RCPT: 'server, session, envelope, address, options',
  'final-dot': 'server, session, envelope',
  RSET: 'server, session, envelope',
  VRFY: 'server, session, envelope, address',
  NOOP: 'server, session, envelope, arg',
  QUIT: 'server, session, envelope',
};

/** What a handler has to note itself where it accepts. */
const notes: Partial<Record<Moment, string>> = {
  EHLO: 'session.host_name = hostname',
  MAIL: 'envelope.mail_from = address',
  RCPT: 'envelope.rcpt_tos.append(address)',
};

export default {
  order: 1,
  name: 'aiosmtpd',
  server: 'aiosmtpd',
  lang: 'python',
  // A file with the name of the package would be imported in its place.
  file: 'app.py',

  snippet(exchange) {
    const { code, moment } = exchange;
    const reply = python.string(replyOf(exchange).join('\r\n'));
    const hook = hooks[moment];
    const note = moment === 'EHLO' || code.startsWith('2') ? notes[moment] : undefined;

    if (hook !== undefined)
      return dedent`
        from aiosmtpd.controller import Controller


        class Handler:
            async def handle_${moment === 'final-dot' ? 'DATA' : moment}(self, ${hook}):
                ${note === undefined ? [] : [note]}
                ${answer(exchange)}


        controller = Controller(Handler(), hostname="127.0.0.1", port=2525${moment === 'AUTH' ? ', auth_require_tls=False' : ''})
        controller.start()
        input("Enter ends the server on port 2525. ")
      `;

    // aiosmtpd has no handler for it: the class that speaks the protocol answers.
    return dedent`
      from aiosmtpd.controller import Controller
      from aiosmtpd.handlers import Sink
      from aiosmtpd.smtp import SMTP


      class Server(SMTP):
          ${
            moment === 'connection'
              ? [
                  'greeted = False',
                  '',
                  'async def push(self, status):',
                  `    await super().push(status if self.greeted else ${reply})`,
                  '    self.greeted = True',
                ]
              : code === '354'
                ? ['pass  # It sends this reply itself.']
                : [
                    // RFC 2645 4: ATRN comes behind AUTH.
                    ...(moment === 'ATRN'
                      ? [
                          'async def smtp_AUTH(self, arg):',
                          '    await self.push("235 2.7.0 Authentication successful")',
                          '',
                        ]
                      : []),
                    `async def smtp_${moment}(self, arg):`,
                    `    await self.push(${reply})`,
                  ]
          }


      class ServerController(Controller):
          def factory(self):
              return Server(self.handler, **self.SMTP_kwargs)


      controller = ServerController(Sink(), hostname="127.0.0.1", port=2525)
      controller.start()
      input("Enter ends the server on port 2525. ")
    `;
  },
} satisfies Stack<SmtpExchange>;

/** What a handler returns. Between two lines stands CRLF: a bare LF would go out as it is. */
function answer(exchange: SmtpExchange): string[] {
  const lines = replyOf(exchange);
  if (exchange.code === '334')
    return [
      'await server.challenge_auth("Username:")',
      'await server.challenge_auth("Password:")',
      'return "235 2.7.0 Authentication successful"',
    ];
  if (exchange.moment === 'EHLO')
    return lines.length === 1
      ? [`return [${python.string(lines[0] ?? '')}]`]
      : ['return [', ...lines.map((line) => `    ${python.string(line)},`), ']'];
  if (lines.length === 1) return [`return ${python.string(lines[0] ?? '')}`];
  return [
    'return (',
    ...lines.map((line, place) => `    ${python.string(place < lines.length - 1 ? `${line}\r\n` : line)}`),
    ')',
  ];
}

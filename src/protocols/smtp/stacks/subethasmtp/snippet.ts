import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { escape } from '~/text/literal';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'pair')}"`;

/** What the server answers itself, by moment. */
const own: Partial<Record<Moment, string>> = {
  connection: '220',
  EHLO: '250',
  STARTTLS: '454',
  MAIL: '250',
  RCPT: '250',
  DATA: '354',
  'final-dot': '250',
  RSET: '250',
  VRFY: '502',
  EXPN: '502',
  HELP: '214',
  NOOP: '250',
  ETRN: '500',
  QUIT: '221',
};

const decided: ReadonlySet<Moment> = new Set(['connection', 'MAIL', 'RCPT', 'final-dot']);

export default {
  order: 6,
  name: 'SubEthaSMTP',
  server: 'Java',
  lang: 'java',
  file: 'MockServer.java',

  snippet(exchange) {
    const { code, moment } = exchange;
    const itself = own[moment] === code;
    const login = moment === 'AUTH' && ['235', '334', '535'].includes(code);
    if (moment === 'AUTH' && !login) return { refusal: 'login-535' };
    if (moment === 'STARTTLS' && code === '220') return { refusal: 'certificate' };
    if (!itself && !login && !decided.has(moment)) return { refusal: 'fixed' };

    const text = quote(replyOf(exchange)[0]?.slice(4) ?? '');
    const rejects = (when: Moment) => when === moment && !itself;
    const thrown = `throw new RejectException(${code}, ${text});`;
    const method = (when: Moment, head: string) =>
      rejects(when)
        ? [`public void ${head} throws RejectException {`, `    ${thrown}`, '}']
        : [`public void ${head} {}`];
    const connects = moment === 'connection' && !itself;
    const software = itself
      ? /^\S+ ESMTP (.+)$/.exec(moment === 'connection' ? (replyOf(exchange)[0]?.slice(4) ?? '') : '')?.[1]
      : undefined;

    // A handler of one's own where a reply before the content is decided, or the one to it has a text.
    const handles = ['MAIL', 'RCPT'].some((when) => rejects(when as Moment)) || (moment === 'final-dot' && itself);

    return dedent`
      ${handles ? ['import java.io.IOException;', 'import java.io.InputStream;'] : []}
      import java.net.InetAddress;
      ${handles ? ['import org.subethamail.smtp.MessageHandler;'] : []}
      ${decided.has(moment) && !itself && !connects ? ['import org.subethamail.smtp.RejectException;'] : []}
      ${login ? ['import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;'] : []}
      ${code === '535' && login ? ['import org.subethamail.smtp.auth.LoginFailedException;'] : []}
      import org.subethamail.smtp.server.SMTPServer;
      ${connects ? ['import org.subethamail.smtp.server.Session;', 'import org.subethamail.smtp.server.SessionHandler;'] : []}

      public class MockServer {
          ${
            handles
              ? [
                  'static class Handler implements MessageHandler {',
                  ...[
                    ...method('MAIL', 'from(String sender)'),
                    '',
                    ...method('RCPT', 'recipient(String recipient)'),
                    '',
                    'public String data(InputStream content) throws IOException {',
                    '    content.readAllBytes();',
                    `    return ${moment === 'final-dot' ? text : 'null'};`,
                    '}',
                    '',
                    'public void done() {}',
                  ].map((line) => (line === '' ? '' : `    ${line}`)),
                  '}',
                  '',
                ]
              : []
          }
          ${
            connects
              ? [
                  'static class Sessions implements SessionHandler {',
                  '    public SessionAcceptance accept(Session session) {',
                  `        return SessionAcceptance.failure(${code}, ${text});`,
                  '    }',
                  '',
                  '    public void onSessionEnd(Session session) {}',
                  '}',
                  '',
                ]
              : []
          }
          public static void main(String[] args) {
              SMTPServer.port(2525)
                  .bindAddress(InetAddress.getLoopbackAddress())
                  ${software === undefined ? [] : [`.softwareName(${quote(software)})`]}
                  ${connects ? ['.sessionHandler(new Sessions())'] : []}
                  ${
                    login
                      ? [
                          '.authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {',
                          ...(code === '535' ? ['    throw new LoginFailedException();'] : []),
                          '}))',
                        ]
                      : []
                  }
                  ${
                    handles
                      ? ['.messageHandlerFactory(context -> new Handler())']
                      : rejects('final-dot')
                        ? ['.messageHandler((context, from, to, content) -> {', `    ${thrown}`, '})']
                        : ['.messageHandler((context, from, to, content) -> {})']
                  }
                  .build()
                  .start();
          }
      }
    `;
  },
} satisfies Stack<SmtpExchange>;

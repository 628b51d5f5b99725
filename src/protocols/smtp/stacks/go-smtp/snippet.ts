import type { Stack } from '~/model/stack';
import { dedent, tabs } from '~/text/dedent';
import { escape } from '~/text/literal';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'eight')}"`;

/** What the server answers itself. */
const own: Partial<Record<Moment, string>> = {
  connection: '220',
  EHLO: '250',
  DATA: '354',
  RSET: '250',
  VRFY: '252',
  EXPN: '502',
  HELP: '502',
  NOOP: '250',
  ETRN: '500',
  QUIT: '221',
};

const decided: ReadonlySet<Moment> = new Set(['EHLO', 'AUTH', 'MAIL', 'RCPT', 'final-dot']);

export default {
  order: 3,
  name: 'go-smtp',
  server: 'Go',
  lang: 'go',
  file: 'main.go',

  snippet(exchange) {
    const { code, moment } = exchange;
    if (own[moment] !== code && !decided.has(moment))
      return { refusal: moment === 'STARTTLS' && code === '220' ? 'certificate' : 'fixed' };
    const says = own[moment] === code || code === '250' ? [] : error(exchange);
    const at = (when: Moment, otherwise: string[]) => (moment === when && says.length > 0 ? says : otherwise);
    const auth = moment === 'AUTH';
    const mechanism = code === '334' ? 'sasl.Login' : 'sasl.Plain';

    return tabs(dedent`
      package main

      import (
          "io"
          "log"

          ${auth ? ['"github.com/emersion/go-sasl"'] : []}
          "github.com/emersion/go-smtp"
      )

      type session struct{}

      ${code === '334' ? [...login, ''] : []}
      ${
        auth
          ? [
              `func (session) AuthMechanisms() []string { return []string{${mechanism}} }`,
              'func (session) Auth(string) (sasl.Server, error) {',
              ...accepts(code, says).map((line) => `    ${line}`),
              '}',
            ]
          : []
      }
      ${method('Mail(string, *smtp.MailOptions) error', at('MAIL', ['return nil']))}
      ${method('Rcpt(string, *smtp.RcptOptions) error', at('RCPT', ['return nil']))}

      ${method('Data(io.Reader) error', at('final-dot', ['return nil']))}

      func (session) Reset()        {}
      func (session) Logout() error { return nil }

      func newSession(*smtp.Conn) (smtp.Session, error) {
          ${moment === 'EHLO' && says.length > 0 ? says.map((line, place) => (place === 0 ? line.replace('return ', () => 'return nil, ') : line)) : ['return session{}, nil']}
      }

      func main() {
          server := smtp.NewServer(smtp.BackendFunc(newSession))
          server.Addr = "127.0.0.1:2525"
          ${auth ? ['server.AllowInsecureAuth = true'] : []}
          log.Fatal(server.ListenAndServe())
      }
    `);
  },
} satisfies Stack<SmtpExchange>;

/** The mechanism LOGIN, which go-sasl leaves to servers. */
const login = dedent`
  type login struct{ asked int }

  func (l *login) Next([]byte) (challenge []byte, done bool, err error) {
      l.asked++
      switch l.asked {
      case 1:
          return []byte("Username:"), false, nil
      case 2:
          return []byte("Password:"), false, nil
      }
      return nil, true, nil
  }
`.split('\n');

/** A method of the session: on one line where it only returns nil. */
const method = (head: string, body: string[]) =>
  body.length === 1 && body[0] === 'return nil'
    ? [`func (session) ${head} { return nil }`]
    : [`func (session) ${head} {`, ...body.map((line) => `    ${line}`), '}'];

/** Returns the reply as an error. The server puts the enhanced code of an error on the last line only, and makes one up where none is given. */
function error(exchange: SmtpExchange): string[] {
  const text = replyOf(exchange)[0]?.slice(4) ?? '';
  const [, digits, message = text] = /^(\d\.\d+\.\d+) (.*)$/.exec(text) ?? [];
  const enhanced = digits === undefined ? 'smtp.NoEnhancedCode' : `smtp.EnhancedCode{${digits.replaceAll('.', ', ')}}`;
  return [
    'return &smtp.SMTPError{',
    `    Code:         ${exchange.code},`,
    `    EnhancedCode: ${enhanced},`,
    `    Message:      ${quote(message)},`,
    '}',
  ];
}

/** The body of Auth. */
function accepts(code: string, says: string[]): string[] {
  if (code === '334') return ['return &login{}, nil'];
  if (code === '235')
    return ['return sasl.NewPlainServer(func(identity, user, password string) error { return nil }), nil'];
  return says.map((line, place) => (place === 0 ? line.replace('return ', () => 'return nil, ') : line));
}

import type { Stack } from '~/model/stack';
import type { Refusal } from '~/model/wire';
import { dedent } from '~/text/dedent';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

/** The setting that names the ACL of a moment. */
const acls: Partial<Record<Moment, string>> = {
  connection: 'acl_smtp_connect',
  EHLO: 'acl_smtp_helo',
  STARTTLS: 'acl_smtp_starttls',
  AUTH: 'acl_smtp_auth',
  MAIL: 'acl_smtp_mail',
  RCPT: 'acl_smtp_rcpt',
  DATA: 'acl_smtp_predata',
  'final-dot': 'acl_smtp_data',
  VRFY: 'acl_smtp_vrfy',
  EXPN: 'acl_smtp_expn',
  ETRN: 'acl_smtp_etrn',
};

/** What the first digit of a reply takes; an ACL drops a code with another one. */
const verbs: Record<string, string> = { '2': 'accept', '4': 'defer', '5': 'deny' };

/** Where an ACL that accepts has a message for the client. */
const accepting: ReadonlySet<Moment> = new Set(['MAIL', 'RCPT']);

/** Replies that Exim writes itself, by moment and code, with the settings they take. */
const own: Record<string, string[]> = {
  'connection 220': ['smtp_banner = $primary_hostname ESMTP Postfix'],
  'EHLO 250': [],
  'STARTTLS 220': ['tls_advertise_hosts = *'],
  'DATA 354': [],
  'final-dot 250': [],
  'RSET 250': [],
  'NOOP 250': [],
  'VRFY 252': [],
  'EXPN 550': [],
  'HELP 214': [],
  'QUIT 221': [],
};

const accepts = ['acl_smtp_rcpt = mock', '', 'begin acl', '', 'mock:', '  accept'];

export default {
  order: 5,
  name: 'Exim',
  server: 'Exim',
  lang: 'text',
  file: 'exim.conf',

  snippet(exchange): string | Refusal {
    const { code, moment } = exchange;
    const settings = own[`${moment} ${code}`];
    if (settings) return [...settings, ...accepts].join('\n');
    if (moment === 'AUTH' && (code === '235' || code === '334'))
      return [...accepts, '', ...authenticators(code === '334')].join('\n');

    const acl = acls[moment];
    const verb = verbs[code.charAt(0)];
    if (acl === undefined) return { refusal: 'fixed-server' };
    if (moment === 'ETRN' && code !== '458') return { refusal: 'etrn-458' };
    if (verb === undefined || (verb === 'accept' && !accepting.has(moment))) return { refusal: 'first-digit' };
    return dedent`
      ${moment === 'STARTTLS' ? ['tls_advertise_hosts = *'] : []}
      ${acl} = mock
      ${['DATA', 'final-dot'].includes(moment) ? ['acl_smtp_rcpt = accepting'] : []}

      begin acl

      mock:
        ${verb} message = ${(replyOf(exchange)[0] ?? '').replaceAll(/[\\$]/g, (sign) => `\\${sign}`)}
      ${['DATA', 'final-dot'].includes(moment) ? ['', 'accepting:', '  accept'] : []}
      ${moment === 'AUTH' ? ['', ...authenticators(false)] : []}
    `;
  },
} satisfies Stack<SmtpExchange>;

/** Without an authenticator, AUTH is not offered. */
const authenticators = (login: boolean) =>
  login
    ? [
        'begin authenticators',
        '',
        'login:',
        '  driver = plaintext',
        '  public_name = LOGIN',
        '  server_prompts = <| Username: | Password:',
        '  server_condition = yes',
      ]
    : [
        'begin authenticators',
        '',
        'plain:',
        '  driver = plaintext',
        '  public_name = PLAIN',
        '  server_prompts = :',
        '  server_condition = yes',
      ];

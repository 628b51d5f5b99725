import type { Stack } from '~/model/stack';
import type { Refusal } from '~/model/wire';
import { dedent } from '~/text/dedent';
import { replyOf, type SmtpExchange } from '../../exchange';
import type { Moment } from '../../moments';

/** The parameter whose access map decides a moment, and the lookup in the map. */
const maps: Partial<Record<Moment, [parameter: string, lookup: string]>> = {
  connection: ['smtpd_client_restrictions', 'check_client_access'],
  EHLO: ['smtpd_helo_restrictions', 'check_helo_access'],
  MAIL: ['smtpd_sender_restrictions', 'check_sender_access'],
  RCPT: ['smtpd_recipient_restrictions', 'check_recipient_access'],
  VRFY: ['smtpd_recipient_restrictions', 'check_recipient_access'],
  DATA: ['smtpd_data_restrictions', 'check_client_access'],
  'final-dot': ['smtpd_end_of_data_restrictions', 'check_client_access'],
  ETRN: ['smtpd_etrn_restrictions', 'check_etrn_access'],
};

/** Settings that make Postfix send a code of its own, by moment and code. */
const settings: Record<string, string> = {
  'connection 220': 'smtpd_banner = $myhostname ESMTP Postfix',
  'EHLO 250': '# Postfix answers so by itself.',
  'MAIL 250': '# Postfix answers so by itself.',
  'RCPT 250': '# Postfix answers so by itself.',
  'DATA 354': '# Postfix answers so by itself.',
  'final-dot 250': '# Postfix answers so by itself.',
  'RSET 250': '# Postfix answers so by itself.',
  'NOOP 250': '# Postfix answers so by itself.',
  'VRFY 252': '# Postfix answers so by itself.',
  'VRFY 502': 'disable_vrfy_command = yes',
  'EXPN 500': '# Postfix answers so by itself.',
  'ETRN 250': 'fast_flush_domains = example.com',
  'ETRN 459': 'fast_flush_domains =',
  'QUIT 221': '# Postfix answers so by itself.',
  'STARTTLS 454': 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/there-is-none.pem',
  'AUTH 503': 'smtpd_sasl_auth_enable = no',
  'AUTH 530': 'smtpd_tls_security_level = encrypt',
};

export default {
  order: 4,
  name: 'Postfix',
  server: 'Postfix',
  lang: 'ini',
  file: 'main.cf',

  snippet(exchange): string | Refusal {
    const { code, moment } = exchange;
    const setting = settings[`${moment} ${code}`];
    if (setting !== undefined) return setting;
    if (moment === 'AUTH') return { refusal: 'sasl' };
    if (moment === 'STARTTLS' && code === '220') return { refusal: 'certificate' };
    const map = maps[moment];
    if (!map) return { refusal: 'fixed-server' };
    if (!/^[45]/.test(code)) return { refusal: 'access-map' };

    const [parameter, lookup] = map;
    return dedent`
      ${['connection', 'EHLO', 'MAIL'].includes(moment) ? ['smtpd_delay_reject = no'] : []}
      ${parameter} = ${lookup} static:{${words(exchange)}}
    `;
  },
} satisfies Stack<SmtpExchange>;

/** The reply without the words that Postfix puts before those of a map. A dollar sign would begin a parameter. */
const words = (exchange: SmtpExchange) =>
  (replyOf(exchange)[0] ?? '')
    .replace(/<[^>]*>: (?:\w+ (?:command|address) rejected: )?/, '')
    .replaceAll('$', () => '$$');

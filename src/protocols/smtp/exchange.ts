import type { Moment } from './moments';

/** What a client sends, and what it is answered. */
export interface Step {
  /** When: the key of a moment, `HELO`, or `AUTH+` and `AUTH++` for the lines that follow a challenge. */
  when: string;
  /** The client's lines; none where the server speaks first. */
  sends: string[];
  /** The lines of the reply, without their ends. */
  reply: string[];
}

/** A session over SMTP from the greeting to the end. */
export interface SmtpExchange {
  code: string;
  moment: Moment;
  /** The place among the steps of the one with the code. */
  at: number;
  steps: Step[];
}

export const address = { client: 'mail.example.org', from: 'anna@example.org', to: 'bob@example.com' };
export const login = { user: 'alice', password: 'wonderland' };
export const content = ['Subject: Order 42 has shipped', '', 'Hello Bob.'];

const base64 = (text: string) => btoa(text);

/** What a client says at each moment. */
const commands: Record<string, string[]> = {
  connection: [],
  EHLO: [`EHLO ${address.client}`],
  HELO: [`HELO ${address.client}`],
  STARTTLS: ['STARTTLS'],
  AUTH: [`AUTH PLAIN ${base64(`\0${login.user}\0${login.password}`)}`],
  MAIL: [`MAIL FROM:<${address.from}>`],
  RCPT: [`RCPT TO:<${address.to}>`],
  DATA: ['DATA'],
  'final-dot': [...content, '.'],
  RSET: ['RSET'],
  VRFY: [`VRFY ${address.to}`],
  EXPN: ['EXPN staff'],
  HELP: ['HELP'],
  NOOP: ['NOOP'],
  ETRN: ['ETRN example.com'],
  ATRN: ['ATRN example.com'],
  QUIT: ['QUIT'],
};

/** What a server says that has nothing against anything, in the words of Postfix. */
const usual: Record<string, string[]> = {
  connection: ['220 mx.example.com ESMTP'],
  HELO: ['250 mx.example.com'],
  AUTH: ['235 2.7.0 Authentication successful'],
  MAIL: ['250 2.1.0 Ok'],
  RCPT: ['250 2.1.5 Ok'],
  DATA: ['354 End data with <CR><LF>.<CR><LF>'],
  'final-dot': ['250 2.0.0 Ok: queued as 4F2kQ11pXyz9'],
  QUIT: ['221 2.0.0 Bye'],
};

/** What EHLO must offer so that a client comes to a moment. */
const offers: Partial<Record<Moment, string[]>> = {
  STARTTLS: ['STARTTLS'],
  AUTH: ['AUTH PLAIN LOGIN'],
  VRFY: ['VRFY'],
  EXPN: ['EXPN'],
  HELP: ['HELP'],
  ETRN: ['ETRN'],
  ATRN: ['AUTH PLAIN LOGIN', 'ATRN'],
};

/** What passes before a moment, where that is more than the greeting and EHLO. */
const before: Partial<Record<Moment, string[]>> = {
  connection: [],
  EHLO: ['connection'],
  ATRN: ['connection', 'EHLO', 'AUTH'],
  RCPT: ['connection', 'EHLO', 'MAIL'],
  DATA: ['connection', 'EHLO', 'MAIL', 'RCPT'],
  'final-dot': ['connection', 'EHLO', 'MAIL', 'RCPT', 'DATA'],
};

/** The reply to a step of a session that leads to a moment, where it has nothing to do with the code. */
export const usually = (when: string, moment: Moment): string[] =>
  when === 'EHLO'
    ? ['250-mx.example.com', ...(offers[moment] ?? []).map((keyword) => `250-${keyword}`), '250 ENHANCEDSTATUSCODES']
    : (usual[when] ?? []);

/** RFC 5321 3.8: whoever sends 421 closes the connection. */
export const closes = ({ code }: SmtpExchange) => code === '421';

/** RFC 3207 4: what follows 220 is TLS. */
export const turnsToTls = ({ code, moment }: SmtpExchange) => code === '220' && moment === 'STARTTLS';

/** RFC 2645 4.1: what follows 250 is the server's, as a client. */
const turnsAround = (code: string, moment: Moment) => code === '250' && moment === 'ATRN';

/** Whether a code is what a client hopes for at a moment, so that it goes on. */
const isGood = (code: string) => code.startsWith('2') || code.startsWith('3');

/**
 * The session that leads to a code, and a step beyond.
 * @param reply the lines with the code
 */
export function exchangeOf(code: string, moment: Moment, reply: string[]): SmtpExchange {
  const step = (when: string): Step => ({ when, sends: commands[when] ?? [], reply: usually(when, moment) });
  const path = (before[moment] ?? ['connection', 'EHLO']).map(step);
  const own: Step = { when: moment, sends: commands[moment] ?? [], reply };
  const exchange = { code, moment, at: path.length, steps: [...path, own] };
  const { steps } = exchange;
  const end = step('QUIT');

  if (closes(exchange) || turnsToTls(exchange) || turnsAround(code, moment) || moment === 'QUIT') return exchange;
  if (code === '334') {
    // RFC 4954 4: each 334 asks for a line in base64. LOGIN asks twice.
    const asked = [
      { when: 'AUTH+', sends: [base64(login.user)], reply: [`334 ${base64('Password:')}`] },
      { when: 'AUTH++', sends: [base64(login.password)], reply: usual.AUTH ?? [] },
    ];
    return { ...exchange, steps: [...path, { ...own, sends: ['AUTH LOGIN'] }, ...asked, end] };
  }
  if (code === '354') return { ...exchange, steps: [...steps, step('final-dot'), end] };
  if (moment === 'EHLO' && !isGood(code)) return { ...exchange, steps: [...steps, step('HELO'), end] };
  return { ...exchange, steps: [...steps, end] };
}

/** The lines with the code. */
export const replyOf = ({ steps, at }: SmtpExchange): string[] => steps[at]?.reply ?? [];

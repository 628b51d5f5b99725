import type { Status } from '~/model/status';
import { defineWire } from '~/model/wire';
import { clients } from './clients';
import { exchangeOf, type SmtpExchange } from './exchange';
import { isMoment, moments } from './moments';
import type { SmtpFacts } from './protocol';
import type { Seen } from './record';
import { stub } from './stub';

const repliesOf = (status: Status) => (status as Status<SmtpFacts>).own.replies;

export default defineWire<SmtpExchange, Seen>({
  name: 'SMTP',
  port: 2525,
  at: (port) => `smtp://127.0.0.1:${port}`,
  refusals: ['fixed', 'certificate', 'fixed-server', 'access-map', 'sasl', 'first-digit', 'etrn-458', 'login-535'],

  moments: (status) => {
    const replies = repliesOf(status);
    return { keys: moments.filter((moment) => moment in replies), ranked: Object.keys(replies) };
  },

  exchange: (status, _, moment) => {
    const reply = repliesOf(status)[moment];
    if (reply === undefined || !isMoment(moment)) throw new Error(`${status.id} has no reply at "${moment}"`);
    return exchangeOf(status.code, moment, reply.split('\n'));
  },

  transcript: ({ steps, at }) =>
    steps.flatMap(({ sends, reply }, place) => [
      ...(sends.length > 0 ? [{ side: 'C' as const, lines: sends, points: [] }] : []),
      { side: 'S' as const, lines: reply, points: place === at ? reply.map((_, line) => line) : [] },
    ]),

  stub: (exchange, port) => ({ lang: 'python', text: stub(exchange, port) }),

  clients,

  // What passed before and behind it is the session above, and stands in the record.
  recorded: ({ steps, at, closed }) => {
    const lines = (steps[at]?.[2] ?? '').split(/\r?\n/).filter((line) => line !== '');
    // Whoever says QUIT is left by the server.
    return { lines, text: lines.join('\n'), closed: closed && steps.at(-1)?.[0] !== 'QUIT' };
  },
});

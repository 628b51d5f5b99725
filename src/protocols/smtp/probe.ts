import { Connection } from '../../../harness/connection.ts';
import type { Probe } from '../../../harness/probe.ts';
import type { SmtpExchange } from './exchange.ts';
import type { Seen } from './record.ts';
import { judge } from './verdict.ts';

/** How long to wait for each reply and for the end of the connection, in milliseconds. */
const patience = { reply: 10_000, end: 300 };

/** Where a reply ends: behind the first line without a `-` after its code. RFC 5321 4.2.1 */
function endOfReply(received: Buffer): number | undefined {
  const text = received.toString('latin1');
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    const line = text.slice(from, end);
    from = end + 1;
    if (!/^\d{3}-/.test(line)) return from;
  }
  return undefined;
}

/** What stands for the id of a message in a queue, which no two have: the one of the pages. */
const queueId = '4F2kQ11pXyz9';

/** A text without what changes from run to run. The name of the machine does not come: a host names its server mx.example.com. */
const stable = (text: string) =>
  text
    .replaceAll(/\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/g, '<date>')
    .replaceAll(/queued as \w+/g, () => `queued as ${queueId}`)
    .replaceAll(/\bid=[\w-]+/g, 'id=<id>');

/**
 * Speaks the client's lines of an exchange one step after the other, and keeps every byte that comes. It stops where a
 * step before the code is refused, because nothing that follows would say anything about the code.
 */
export async function ask(port: number, { steps, at }: SmtpExchange, limits = patience): Promise<Seen> {
  const connection = await Connection.connect(port);
  const seen: Seen = { steps: [], at, closed: false };
  try {
    for (const [place, { when, sends, reply }] of steps.entries()) {
      for (const line of sends) connection.send(`${line}\r\n`);
      await connection.wait(endOfReply, limits.reply);
      // Whatever else has come belongs to this step: nobody has asked for more.
      const came = stable(connection.take().toString('utf8'));
      seen.steps.push([when, sends.join('\n'), came]);
      if (came === '' || (place < at && !came.startsWith(reply[0]?.charAt(0) ?? ''))) break;
    }
    seen.closed = (await connection.end(limits.end)) === 'ended';
    return seen;
  } finally {
    connection.close();
  }
}

export default {
  ask: (at, exchange) => ask(Number(at.port), exchange),
  judge,
  keep: (seen) => seen,
  programs: [
    { name: 'swaks', program: 'swaks', args: ['--version'], hint: 'install swaks (Debian: apt-get install swaks)' },
    { name: 'curl', program: 'curl', args: ['--version'], hint: 'install curl' },
    { name: 'python', program: 'python3', args: ['--version'], hint: 'install Python 3 (python3)' },
  ],
  env: { CURL_HOME: import.meta.dirname, SWAKS_HOME: import.meta.dirname },
  wrapper: 'A free port instead of 2525.',
} satisfies Probe<SmtpExchange, Seen>;

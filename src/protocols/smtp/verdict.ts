import type { Judgement } from '../../proofs/record.ts';
import type { SmtpExchange } from './exchange.ts';
import type { Seen } from './record.ts';

/**
 * Compares what came with what the page promises: `illegal` where no reply came or it breaks RFC 5321 4.2, `refused` where
 * another code came or the session ended before, `phrase-differs` where the code has other words, the enhanced code among them.
 */
export function judge({ code, at, steps: wanted }: SmtpExchange, { steps }: Seen): Judgement {
  const said = (verdict: Judgement['verdict'], differs: string[] = [], violations: string[] = []) => ({
    verdict,
    differs,
    violations,
  });
  const early = steps
    .slice(0, at)
    .find(([, , came], place) => !came.startsWith(wanted[place]?.reply[0]?.charAt(0) ?? ''));
  if (early) return said('refused', [`${nameOf(early[0])} was answered with ${quote(early[2])}`]);

  const own = steps[at]?.[2] ?? '';
  if (own === '') return said('illegal', [], ['no reply came']);
  const violations = breaches(own);
  if (violations.length > 0) return said('illegal', [], violations);

  const lines = own.split('\r\n').slice(0, -1);
  const came = lines[0]?.slice(0, 3) ?? '';
  if (came !== code) return said('refused', [`${came} came, not ${code}: ${quote(own)}`]);
  const reply = wanted[at]?.reply ?? [];
  if (lines.join('\n') !== reply.join('\n')) return said('phrase-differs', [`${quote(lines.join('\n'))} came`]);
  return said('exact');
}

const nameOf = (when: string) => (when === 'connection' ? 'the connection' : when);

const quote = (text: string) => JSON.stringify(text.trimEnd());

/** What the bytes of a reply have that RFC 5321 4.2 and 4.2.1 do not. */
function breaches(bytes: string): string[] {
  if (/(^|[^\r])\n/.test(bytes)) return [`a line ends without CR: ${quote(bytes)}`];
  if (!bytes.endsWith('\r\n')) return [`the reply does not end: ${quote(bytes)}`];
  const lines = bytes.split('\r\n').slice(0, -1);
  const code = lines[0]?.slice(0, 3) ?? '';
  if (!/^[2-5]\d\d$/.test(code)) return [`no reply code: ${quote(bytes)}`];
  const strange = lines.find(
    (line, place) =>
      !line.startsWith(code) || (place < lines.length - 1 ? line[3] !== '-' : !/^( .*)?$/.test(line.slice(3))),
  );
  return strange === undefined ? [] : [`a line that belongs to no reply: ${quote(strange)}`];
}

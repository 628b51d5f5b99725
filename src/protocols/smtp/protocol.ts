import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';
import { block, line, specSchema } from '~/model/schema';
import type { Turn } from '~/model/wire';

const factsSchema = z.object({
  /** The whole reply text that the specification recommends: `<domain> Service ready`. */
  reply: line("the specification's reply text"),
  /** Where it says that the reply may follow any command. */
  anyCommand: specSchema.optional(),
  /** Commands after which the reply comes, `connection` for the greeting, `final-dot` for the end of the content. RFC 5321 4.3.2 and the extensions. */
  after: z.array(line('a command')).default([]),
  /** Enhanced status codes registered with this reply: `5.7.0`. RFC 5248. */
  enhanced: z
    .array(z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/, 'is no enhanced status code: write one, as in "5.7.0"'))
    .default([]),
  /** Extensions that give the reply a meaning of their own. */
  extensions: z.array(z.strictObject({ name: line('the keyword of the extension'), spec: specSchema })).default([]),
  /** A dialogue, a line each: `C: ` is the client's, `S: ` the server's; `C:` alone is an empty line. */
  exchange: block('a dialogue whose lines begin with "C: " or "S: "').regex(
    /^([CS]:( .*)?(\n|$))+$/,
    'has a line that begins neither with "C: " nor with "S: ": write before it who says it',
  ),
});

/** What a reply may follow that is no command: the opening of the connection, and the end of the content. */
const moments = new Set(['connection', 'final-dot']);

type SmtpFacts = z.infer<typeof factsSchema>;

export default defineProtocol<SmtpFacts>({
  name: 'SMTP',
  family: 'mail',
  stem: /^([2-5][0-5]\d)$/,
  example: '550',
  classes: {
    2: { kind: 'success', spec: 'RFC 5321 4.2.1' },
    3: { kind: 'intermediate', spec: 'RFC 5321 4.2.1' },
    4: { kind: 'transient-failure', spec: 'RFC 5321 4.2.1', retry: { rule: 'as-is', spec: 'RFC 5321 4.2.1' } },
    5: { kind: 'permanent-failure', spec: 'RFC 5321 4.2.1', retry: { rule: 'changed', spec: 'RFC 5321 4.2.1' } },
  },
  classOf: (code) => code.charAt(0),
  terms: ['reply', 'after', 'anyCommand', 'connection', 'final-dot', 'enhanced', 'extensions'],
  facts: factsSchema,

  check: ({ code, own: { enhanced, exchange } }) => [
    ...(new RegExp(`^S: ${code}[ -]`, 'm').test(exchange)
      ? []
      : [`exchange: no line of the server begins with ${code}: add "S: ${code} …"`]),
    ...enhanced
      .filter((item) => !item.startsWith(code.charAt(0)))
      .map((item) => `enhanced: ${item} is of another class than ${code}: remove it, or mend its first digit`),
  ],

  glance: ({ own: { reply, anyCommand, after, enhanced, extensions } }) => [
    { term: 'reply', values: [{ code: reply }] },
    ...(anyCommand ? [{ term: 'after', values: [{ word: 'anyCommand' }], spec: anyCommand }] : []),
    ...(after.length > 0
      ? [{ term: 'after', values: after.map((item) => (moments.has(item) ? { word: item } : { code: item })) }]
      : []),
    ...(enhanced.length > 0 ? [{ term: 'enhanced', values: enhanced.map((code) => ({ code, in: 'mail' })) }] : []),
    ...(extensions.length > 0
      ? [{ term: 'extensions', values: extensions.map(({ name, spec }) => ({ code: name, spec })) }]
      : []),
  ],

  dialogue: ({ code, own: { exchange } }) => {
    const turns: Turn[] = [];
    for (const text of exchange.trimEnd().split('\n')) {
      const side = text.startsWith('C') ? 'C' : 'S';
      const last = turns.at(-1);
      const turn: Turn = last?.side === side ? last : { side, lines: [], points: [] };
      if (turn !== last) turns.push(turn);
      const line = text.slice(3);
      if (side === 'S' && /^\d{3}(?=[ -])/.exec(line)?.[0] === code) turn.points.push(turn.lines.length);
      turn.lines.push(line);
    }
    return turns;
  },
});

import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';
import { block, line, specSchema } from '~/model/schema';
import { isMoment, moments, unasked } from './moments';

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
  /**
   * The reply as a server writes it, all its lines, by what it follows; the usual one first. `connection` and `final-dot`
   * as above, where `after` has them; any command where the reply may follow any.
   */
  replies: z.record(z.string(), block('the lines of the reply')),
});

/** What a reply may follow that is no command: the opening of the connection, and the end of the content. */
const noCommands = new Set(['connection', 'final-dot']);

export type SmtpFacts = z.infer<typeof factsSchema>;

/** Messages about the replies of a status. */
function faults(code: string, { after, anyCommand, replies }: SmtpFacts, registered: boolean): string[] {
  const keys = Object.keys(replies);
  const free = anyCommand !== undefined || !registered;
  return [
    ...(keys.length === 0 ? ['replies: none: write what the reply follows, and its lines'] : []),
    ...keys
      .filter((key) => !isMoment(key))
      .map((key) => `replies: "${key}" is none of ${moments.join(', ')}: write one of them`),
    ...keys
      .filter((key) => isMoment(key) && !free && !after.includes(key))
      .map((key) => `replies: ${key} is not under "after": add it there with its section, or remove the reply`),
    ...after
      .filter((key) => !unasked.has(key) && !(key in replies))
      .map((key) => `replies: none for ${key}, which is under "after": add its lines`),
    ...Object.entries(replies)
      .filter(([, text]) => !new RegExp(`^(${code}-.*\\n)*${code}( .*)?$`).test(text))
      .map(
        ([key]) =>
          `replies: ${key}: a line does not begin with ${code}, or "-" is not behind the code on every line but the last: mend it`,
      ),
  ];
}

export default defineProtocol<SmtpFacts>({
  name: 'SMTP',
  family: 'mail',
  stem: /^([2-5][0-5]\d)$/,
  example: '550',
  telling: 'after',
  classes: {
    2: { kind: 'success', spec: 'RFC 5321 4.2.1' },
    3: { kind: 'intermediate', spec: 'RFC 5321 4.2.1' },
    4: { kind: 'transient-failure', spec: 'RFC 5321 4.2.1', retry: { rule: 'as-is', spec: 'RFC 5321 4.2.1' } },
    5: { kind: 'permanent-failure', spec: 'RFC 5321 4.2.1', retry: { rule: 'changed', spec: 'RFC 5321 4.2.1' } },
  },
  classOf: (code) => code.charAt(0),
  unlisted: 'RFC 5321 4.2',
  terms: [
    'reply',
    'after',
    'anyCommand',
    'connection',
    'final-dot',
    'at-connection',
    'at-final-dot',
    'enhanced',
    'extensions',
  ],
  facts: factsSchema,

  check: ({ code, registered, own }) => [
    ...faults(code, own, registered),
    ...own.enhanced
      .filter((item) => !item.startsWith(code.charAt(0)))
      .map((item) => `enhanced: ${item} is of another class than ${code}: remove it, or mend its first digit`),
  ],

  glance: ({ own: { reply, anyCommand, after, enhanced, extensions } }) => [
    { term: 'reply', values: [{ code: reply }] },
    ...(anyCommand ? [{ term: 'after', values: [{ word: 'anyCommand' }], spec: anyCommand }] : []),
    ...(after.length > 0
      ? [{ term: 'after', values: after.map((item) => (noCommands.has(item) ? { word: item } : { code: item })) }]
      : []),
    ...(enhanced.length > 0 ? [{ term: 'enhanced', values: enhanced.map((code) => ({ code, in: 'mail' })) }] : []),
    ...(extensions.length > 0
      ? [{ term: 'extensions', values: extensions.map(({ name, spec }) => ({ code: name, spec })) }]
      : []),
  ],
});

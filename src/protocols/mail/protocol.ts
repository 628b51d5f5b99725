import { z } from 'astro/zod';
import { defineProtocol, type Class } from '~/model/protocol';
import { line, specSchema } from '~/model/schema';

const digit = z.union([z.literal(2), z.literal(4), z.literal(5)], {
  error: 'must be 2, 4 or 5: write the first digits that the code may have',
});

const factsSchema = z.object({
  /** The first digits that the code may have, the usual one first: it is in the file's name. RFC 3463 2. */
  digits: z.array(digit).min(1),
  /** The section that limits the first digit; nothing where any may stand there. */
  digitsSpec: specSchema.optional(),
  /** First digits beyond those that servers send all the same; the text says who does. */
  seen: z.array(digit).default([]),
  /** The replies that IANA's registry lists with the code. RFC 5248 2.4. */
  replies: z.array(z.int()).default([]),
  /** After which command a reply brings it, `final-dot` for the end of the content; `bounce` where no reply does. */
  after: z
    .enum(['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'BDAT', 'BURL', 'final-dot', 'VRFY', 'QUIT', 'bounce'])
    .default('RCPT'),
  /** The whole last line of a reply that brings it: `550 5.1.1 <bob@example.com>: User unknown`. */
  line: line('the reply line that brings the code').regex(
    /^[245]\d\d [245]\.\d{1,3}\.\d{1,3} \S/,
    'is no reply with an enhanced status code: write one, as in "550 5.1.1 User unknown"',
  ),
});

type MailFacts = z.infer<typeof factsSchema>;

/** The subjects of the second digit, with their section of RFC 3463. */
const subjects = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8'];

const ofDigit = {
  2: { kind: 'success' },
  4: { kind: 'transient-failure', retry: { rule: 'as-is', spec: 'RFC 3463 2' } },
  5: { kind: 'permanent-failure', retry: { rule: 'changed', spec: 'RFC 3463 2' } },
} satisfies Record<number, Omit<Class, 'spec'>>;

/** `2.0` to `5.7`: the first digit says how it ended, the second what it is about. */
const classes = Object.fromEntries(
  Object.entries(ofDigit).flatMap(([first, rest]) =>
    subjects.map((section, second) => [`${first}.${String(second)}`, { ...rest, spec: `RFC 3463 ${section}` }]),
  ),
);

/** What the client has sent when the reply comes. */
const commands: Record<Exclude<MailFacts['after'], 'bounce'>, string[]> = {
  EHLO: ['EHLO out.example.net'],
  STARTTLS: ['STARTTLS'],
  AUTH: ['AUTH PLAIN AGFsaWNlAHNlY3JldA=='],
  MAIL: ['MAIL FROM:<alice@example.net>'],
  RCPT: ['RCPT TO:<bob@example.com>'],
  DATA: ['DATA'],
  BDAT: ['BDAT 86 LAST'],
  BURL: ['BURL imap://alice@imap.example.net/Drafts;uidvalidity=1078863300/;uid=25 LAST'],
  'final-dot': ['.'],
  VRFY: ['VRFY bob'],
  QUIT: ['QUIT'],
};

export default defineProtocol<MailFacts>({
  name: 'Mail',
  family: 'mail',
  stem: /^([245]\.[0-7]\.(?:0|[1-9]\d{0,2}))$/,
  example: '5.7.1',
  classes,
  classOf: (code) => code.slice(0, 3),
  telling: 'after',
  terms: ['digits', 'seen', 'replies', 'after', 'final-dot', 'bounce'],
  facts: factsSchema,

  check: ({ code, own: { digits, line } }) => [
    ...(code.startsWith(String(digits[0]))
      ? []
      : [`digits: the first is ${String(digits[0])}, and the file is named ${code}: mend one of them`]),
    ...(line.slice(4).startsWith(`${code} `) ? [] : [`line: brings another code than ${code}: mend it`]),
    ...(code.startsWith(line.charAt(0))
      ? []
      : [`line: the reply is of another class than ${code}: mend its first digit`]),
  ],

  glance: ({ code, own: { digits, digitsSpec, seen, replies, after } }) => [
    {
      term: 'digits',
      values: digits.map((first) => ({ code: `${String(first)}${code.slice(1)}` })),
      ...(digitsSpec && { spec: digitsSpec }),
    },
    ...(seen.length > 0
      ? [{ term: 'seen', values: seen.map((first) => ({ code: `${String(first)}${code.slice(1)}` })) }]
      : []),
    ...(replies.length > 0
      ? [{ term: 'replies', values: replies.map((reply) => ({ code: String(reply), in: 'smtp' })) }]
      : []),
    { term: 'after', values: [after === 'final-dot' || after === 'bounce' ? { word: after } : { code: after }] },
  ],

  numbers: ({ code, own: { digits, seen } }) => [...digits, ...seen].map((first) => `${String(first)}${code.slice(1)}`),

  rides: {
    wire: 'smtp',
    // No client at hand speaks BDAT or BURL, and a bounce answers no command.
    as: ({ own: { after, line } }) =>
      after === 'BDAT' || after === 'BURL' || after === 'bounce'
        ? undefined
        : { code: line.slice(0, 3), own: { replies: { [after]: line } } },
  },

  // Of a bounce, the fields for a recipient: RFC 3464 2.3.
  dialogue: ({ code, own: { after, line } }) =>
    after === 'bounce'
      ? [{ side: 'S', lines: [`Status: ${code}`, `Diagnostic-Code: smtp; ${line}`], points: [0, 1] }]
      : [
          { side: 'C', lines: commands[after], points: [] },
          { side: 'S', lines: [line], points: [0] },
        ],
});

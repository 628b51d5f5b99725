import fc from 'fast-check';
import type { HttpExchange } from '~/protocols/http/exchange';
import { exchangeFor } from '../setup/http';
import { http } from '../fixtures';

/** What ends a literal, a comment, a line, an element or a placeholder somewhere, or is not seen. */
const tokens = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '"""',
    "'''",
    '\\"',
    "\\'",
    '\\\\',
    '\\n',
    '\\u0022',
    '\\x27',
    '\\u000a',
    '$',
    '%s',
    '%',
    '{',
    '}',
  ],
  ...[
    '${x}',
    '#{x}',
    '#$x',
    '#@x',
    '{{x}}',
    '{x}',
    '$(id)',
    '`id`',
    '//',
    '/*',
    '*/',
    '#',
    '--',
    ';',
    '&&',
    '\nEND\n',
    'END',
  ],
  ...[
    '<b>',
    '</script>',
    '</code></pre>',
    '<!--',
    '-->',
    ']]>',
    '&lt;',
    '&#0;',
    '<script>alert(1)</script>',
    '" onload="x',
  ],
  ...[
    '\0',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\v',
    '\f',
    '\b',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
  ],
  ...[
    '\u061c',
    '\u00ad',
    '\u034f',
    '\u115f',
    '\u1160',
    '\u3164',
    '\uffa0',
    '\ufe0f',
    '\ufff9',
    '\u{e0041}',
    '\u{1d173}',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u2069',
    '한글',
    'é',
    '😀',
    ' ',
    'a',
    'x'.repeat(10_000),
  ],
];

/** Text that no status should have and some file may have. */
export const hostileText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...tokens) }, fc.string({ unit: 'binary', minLength: 1 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const names = fc.oneof(
  fc.stringMatching(/^[a-c][A-Ca-c_]{0,4}$/),
  fc.constantFrom(
    'class',
    'object',
    'default',
    'hashCode',
    'notify',
    'constructor',
    'end',
    'nil',
    'type',
    'body',
    'list',
  ),
);
const leaf = fc.oneof(hostileText, fc.constant(null), fc.boolean(), fc.integer(), fc.double(), fc.bigInt().map(Number));
const { object } = fc.letrec<{ object: Record<string, Json>; value: Json }>((tie) => ({
  object: fc.dictionary(names, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
}));

const fields = fc.uniqueArray(
  fc.tuple(
    fc.oneof(fc.stringMatching(/^[A-Z][A-Za-z0-9-]{0,8}$/), fc.constantFrom('Link', 'ETag', 'Constructor')),
    hostileText,
  ),
  { selector: ([name]) => name.toLowerCase(), maxLength: 3 },
);

/** The texts and the shape of a status. */
const status = fc.record({
  code: fc.constantFrom(200, 404, 405, 499, 503, 599),
  method: fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const),
  name: hostileText,
  fields,
  content: fc.oneof(
    fc.record({ kind: fc.constant('members' as const), value: object }),
    fc.record({ kind: fc.constant('text' as const), value: hostileText, type: hostileText }),
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({ kind: fc.constant('usual' as const) }),
  ),
});

/** A response with hostile texts, and one of the same shape with tame ones. */
export interface Pair {
  hostile: HttpExchange;
  tame: HttpExchange;
  /** What a text of the tame one is in the hostile one. */
  untame: (text: string) => string;
}

/** Pairs of responses that differ in their texts only. */
export const pairs: fc.Arbitrary<Pair> = status.map(({ code, method, name, fields, content }) => {
  const texts: string[] = [];
  const tame = (text: string) => `Tame${String(texts.push(text) - 1)}e`;
  const made = (change: (text: string) => string) => {
    const example = content.kind === 'members' ? JSON.stringify(mapTexts(content.value, change)) : undefined;
    return exchangeFor({
      ...http(code, change(name), {
        request: { method, headers: {} },
        content:
          content.kind === 'none'
            ? { rule: 'forbidden' }
            : content.kind === 'text'
              ? { rule: 'allowed', example: change(content.value), type: change(content.type) }
              : { rule: 'allowed', ...(example !== undefined && { example }) },
      }),
      headers: fields.map(([field, value]) => ({
        name: field,
        level: 'MAY' as const,
        spec: 'RFC 9110 15',
        example: change(value),
      })),
    })!;
  };

  const hostile = made((text) => text);
  const harmless = made(tame);
  const key = (response: HttpExchange) => slugOf(response.final?.content);
  const slugs = content.kind === 'usual' ? [key(harmless), key(hostile)] : [];
  return {
    hostile,
    tame: harmless,
    untame: (text) => {
      if (text === harmless.final?.content) return hostile.final!.content!;
      if (text === slugs[0]) return slugs[1]!;
      return text.replaceAll(/Tame(\d+)e/g, (_, index) => texts[Number(index)]!);
    },
  };
});

/** The usual content repeats the phrase as a key of its own making. */
const slugOf = (content: string | null | undefined) => (JSON.parse(content ?? '{}') as { error?: string }).error;

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}

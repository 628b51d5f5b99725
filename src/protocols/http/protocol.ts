import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';
import { byteLength, head, holdsBack, httpResponse } from '~/protocols/http/wire';
import { asciiLine, block, fieldName, levels, line, specSchema } from '~/model/schema';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const factsSchema = z.object({
  /** Whether the response carries content (RFC 9110's word for the body). */
  content: z
    .strictObject({
      rule: z.enum(['required', 'allowed', 'forbidden']).default('allowed'),
      /** The keyword for that rule, and where it stands. */
      level: z.enum(levels).optional(),
      spec: specSchema.optional(),
      /** What the example sends instead of the usual value, where the specification asks for more. */
      example: block('the content').optional(),
      /** The example's media type; JSON where nothing is said. */
      type: asciiLine('a media type, as in "text/plain"').optional(),
    })
    .default({ rule: 'allowed' }),
  /** Where it says that a cache may store the response without being told. */
  cacheable: specSchema.optional(),
  /** Where it says that a cache must not store the response. */
  notStored: specSchema.optional(),
  /** What a redirect does to the request's method. */
  redirect: z
    .strictObject({
      method: z.enum(['may-become-get', 'kept', 'becomes-get']),
      spec: specSchema,
    })
    .optional(),
  /** False where the number never reaches a client. */
  onWire: z.boolean().default(true),
  /** What the client gets in place of a number that is not on the wire: another code, or `close`, not one byte. */
  instead: z
    .union([z.literal('close'), z.int().min(200).max(599)], {
      error: 'is nothing that arrives: write a code from 200 to 599, or "close"',
    })
    .optional(),
  /** A request that this status answers. */
  request: z
    .strictObject({
      method: z
        .enum(methods, {
          error: `must be one of ${methods.join(', ')}: write one of them, which every framework routes`,
        })
        .default('GET'),
      headers: z.record(fieldName, asciiLine('the value')).default({}),
      content: line('the content').optional(),
    })
    .default({ method: 'GET', headers: {} }),
});

export type HttpFacts = z.infer<typeof factsSchema>;

export default defineProtocol<HttpFacts>({
  name: 'HTTP',
  stem: /^([1-9]\d\d)$/,
  example: '404',
  classes: {
    1: { kind: 'informational', spec: 'RFC 9110 15.2' },
    2: { kind: 'success', spec: 'RFC 9110 15.3' },
    3: { kind: 'redirect', spec: 'RFC 9110 15.4' },
    4: { kind: 'client-error', spec: 'RFC 9110 15.5' },
    5: { kind: 'server-error', spec: 'RFC 9110 15.6' },
    invalid: { kind: 'neutral', spec: 'RFC 9110 15' },
  },
  classOf: (code) => (code < '600' ? code.charAt(0) : 'invalid'),
  terms: [
    'content',
    'required',
    'allowed',
    'forbidden',
    'caching',
    'cacheable',
    'notCacheable',
    'notStored',
    'redirect',
    'may-become-get',
    'kept',
    'becomes-get',
    'wire',
    'neverSent',
  ],
  facts: factsSchema,

  check: (status) => [
    ...status.headers.flatMap(({ name, example = '' }) => {
      const [, first, last] = /^bytes (\d+)-(\d+)\//.exec(name === 'Content-Range' ? example : '') ?? [];
      const length = byteLength(httpResponse(status, { httpStatus: Number }, () => undefined)?.final?.content ?? null);
      return first === undefined || Number(last) - Number(first) + 1 === length
        ? []
        : [`headers: ${name} is "${example}", and the content has ${String(length)} bytes: mend one of them`];
    }),
    ...Object.keys(status.own.request.headers)
      .filter((name) => /^(host|content-length)$/i.test(name))
      .map((name) => `request: ${name} is written by whoever sends the request: remove it`),
    ...checkContent(status.own.content),
    ...(status.own.onWire && status.own.instead !== undefined
      ? ['instead: says what the client gets in place of the code, and the code is on the wire: add "onWire: false"']
      : []),
  ],

  glance: ({ own }) => [
    ...(own.onWire ? [] : [{ term: 'wire', values: [{ word: 'neverSent' }] }]),
    {
      term: 'content',
      values: [{ word: own.content.rule }],
      ...(own.content.level && { level: own.content.level }),
      ...(own.content.spec && { spec: own.content.spec }),
    },
    {
      term: 'caching',
      values: [{ word: own.notStored ? 'notStored' : own.cacheable ? 'cacheable' : 'notCacheable' }],
      spec: own.notStored ?? own.cacheable ?? 'RFC 9110 15.1',
    },
    ...(own.redirect
      ? [
          {
            term: 'redirect',
            values: [{ word: own.redirect.method }],
            spec: own.redirect.spec,
          },
        ]
      : []),
  ],

  httpStatus: Number,

  unsent: ({ own: { onWire, instead } }) =>
    onWire || instead === 'close'
      ? undefined
      : { instead: instead === undefined ? undefined : `http/${String(instead)}` },

  exchange: (_, response) => {
    if (!response) return [];
    const { method, headers, content } = response.request;
    // RFC 9112 6.3 and RFC 9110 8.6: content has a length, and a method that expects content says so when there is none.
    const length = content !== null ? byteLength(content) : ['POST', 'PUT', 'PATCH'].includes(method) ? 0 : undefined;
    const ask = [
      `${method} /endpoint HTTP/1.1`,
      'Host: example.com',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(length === undefined ? [] : [`Content-Length: ${String(length)}`]),
      '',
    ];
    const answer = response.final
      ? [...head(response.final), ...(response.final.content === null ? [] : [response.final.content])]
      : [];
    const interim = response.interim.flatMap(head);

    if (holdsBack(response.request) && content !== null) {
      return [
        { side: 'C', lines: ask },
        { side: 'S', lines: interim },
        { side: 'C', lines: [content] },
        { side: 'S', lines: answer },
      ];
    }
    return [
      { side: 'C', lines: content === null ? ask : [...ask, content] },
      { side: 'S', lines: [...interim, ...answer] },
    ];
  },
});

function checkContent({ rule, example, type }: HttpFacts['content']): string[] {
  if (example === undefined) return type === undefined ? [] : ['content: has a type and no example: add "example:"'];
  return [
    ...(rule === 'forbidden' ? ['content: has an example, but its rule is "forbidden": remove one of them'] : []),
    ...(type !== undefined || isJson(example)
      ? []
      : ['content: the example is no JSON text: mend it, or say what it is with "type:"']),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { defineProtocol } from '~/model/protocol';
import { byteLength, exchangeOf } from './exchange';
import { httpFacts, type HttpFacts } from './facts';

export default defineProtocol<HttpFacts>({
  name: 'HTTP',
  family: 'web',
  first: true,
  stem: /^([1-9]\d\d)$/,
  example: '404',
  telling: 'sender',
  classes: {
    1: { kind: 'informational', spec: 'RFC 9110 15.2' },
    2: { kind: 'success', spec: 'RFC 9110 15.3' },
    3: { kind: 'redirect', spec: 'RFC 9110 15.4' },
    4: { kind: 'client-error', spec: 'RFC 9110 15.5' },
    5: { kind: 'server-error', spec: 'RFC 9110 15.6' },
    invalid: { kind: 'neutral', spec: 'RFC 9110 15' },
  },
  classOf: (code) => (code < '600' ? code.charAt(0) : 'invalid'),
  unlisted: 'RFC 9110 15',
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
  facts: httpFacts,

  check: (status) => [
    ...status.headers.flatMap(({ name, example = '' }) => {
      const [, first, last] = /^bytes (\d+)-(\d+)\//.exec(name === 'Content-Range' ? example : '') ?? [];
      const length = byteLength(exchangeOf(Number(status.code), status, status)?.final?.content ?? null);
      return first === undefined || Number(last) - Number(first) + 1 === length
        ? []
        : [`headers: ${name} is "${example}", and the content has ${String(length)} bytes: mend one of them`];
    }),
    ...Object.keys(status.own.request.headers)
      .filter((name) => /^(host|content-length|transfer-encoding)$/i.test(name))
      .map((name) => `request: ${name} is written by whoever sends the request: remove it`),
    ...checkRequest(status.own.request),
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

  neverSent: ({ own: { onWire, instead } }) =>
    onWire || instead === 'close'
      ? undefined
      : { instead: instead === undefined ? undefined : `http/${String(instead)}` },
});

function checkRequest({ content, framing, zeros }: HttpFacts['request']): string[] {
  return [
    ...(content !== undefined && zeros !== undefined
      ? ['request: has both "content:" and "zeros:", and sends one content: remove one of them']
      : []),
    ...(framing !== undefined && content === undefined
      ? ['request: goes in chunks, and has no text to send in them: add "content:", or remove "framing:"']
      : []),
  ];
}

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

import { describe, expect, test } from 'vitest';
import { endOf, percentEncoded, type GrpcExchange } from '~/protocols/grpc/exchange';
import { framesOf } from '~/protocols/grpc/frames';
import { namesInCode } from '~/protocols/grpc/names';
import type { Seen } from '~/protocols/grpc/record';
import { judge } from '~/protocols/grpc/verdict';

const notFound: GrpcExchange = { code: '5', name: 'NOT_FOUND', message: 'no such order' };
const ok: GrpcExchange = { code: '0', name: 'OK', message: null };

test.each([
  ['no such order', 'no such order'],
  ['100% ~', '100%25 ~'],
  ['a\tb\u007f', 'a%09b%7F'],
  ['없음', '%EC%97%86%EC%9D%8C'],
])('"%s" is percent-encoded as gRPC over HTTP/2 asks', (text, encoded) => {
  expect(percentEncoded(text)).toBe(encoded);
});

test('names in code, with the spelling of Go', () => {
  const codes = (name: string) => namesInCode(name).map(({ code }) => code);
  expect(codes('NOT_FOUND')).toEqual([
    'codes.NotFound',
    'Code::NotFound',
    'grpc.StatusCode.NOT_FOUND',
    'grpc.status.NOT_FOUND',
    'Status.NOT_FOUND',
  ]);
  expect(codes('CANCELLED').slice(0, 2)).toEqual(['codes.Canceled', 'Code::Cancelled']);
  expect(codes('OK').slice(0, 2)).toEqual(['codes.OK', 'Code::Ok']);
});

describe('the frames of an answer', () => {
  test('a call that fails ends in one', () => {
    const [only, ...others] = framesOf(notFound);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      type: 'HEADERS',
      flags: ['END_STREAM', 'END_HEADERS'],
      head: '00 00 4b 01 05 00 00 00 01',
    });
    expect(only?.parts[2]).toEqual({ text: 'grpc-status: 5', bytes: '00 0b 67 72 70 63 2d 73 74 61 74 75 73 01 35' });
  });

  test('one that succeeds has a message before its trailers', () => {
    expect(framesOf(ok).map(({ type, head }) => `${type} ${head}`)).toEqual([
      'HEADERS 00 00 20 01 04 00 00 00 01',
      'DATA 00 00 05 00 00 00 00 00 01',
      'HEADERS 00 00 0f 01 05 00 00 00 01',
    ]);
  });

  test('a message that one byte cannot count is refused', () => {
    expect(() => framesOf({ ...notFound, message: 'x'.repeat(127) })).toThrow('write a message of at most 126 bytes');
  });
});

describe('the judge', () => {
  const head: Seen['headers'] = [
    [':status', '200'],
    ['content-type', 'application/grpc'],
  ];
  const failed: Seen = {
    headers: [...head, ...endOf(notFound)],
    trailersOnly: true,
    data: '',
    trailers: [],
    reset: null,
  };

  test('takes the status from the only section or from the trailers, and any percent-encoding', () => {
    expect(judge(notFound, failed).verdict).toBe('exact');
    const late: Seen = { ...failed, headers: head, trailersOnly: false, trailers: endOf(notFound) };
    expect(judge(notFound, late).verdict).toBe('exact');
    const encoded = failed.headers.map(([name, value]): [string, string] => [name, value.replaceAll(' ', '%20')]);
    expect(judge(notFound, { ...failed, headers: encoded }).verdict).toBe('exact');
  });

  test.each<[string, GrpcExchange, Partial<Seen>, string]>([
    ['phrase-differs', { ...notFound, message: 'gone' }, {}, 'grpc-message says "no such order"'],
    ['refused', { ...notFound, code: '14' }, {}, 'grpc-status 5 came, not 14'],
    ['content-differs', notFound, { data: '00 00 00 00 00' }, 'DATA has "00 00 00 00 00", not ""'],
    ['illegal', notFound, { headers: head }, 'no grpc-status came'],
    ['illegal', notFound, { reset: 8 }, 'RST_STREAM came with the error code 8'],
    ['illegal', notFound, { headers: [[':status', '503']] }, ':status is "503"'],
    ['illegal', notFound, { headers: [] }, 'no answer came'],
    [
      'illegal',
      notFound,
      { headers: [...head, ['grpc-status', '5'], ['grpc-message', '100%']] },
      'is not percent-encoded',
    ],
  ])('says %s', (verdict, exchange, other, why) => {
    const found = judge(exchange, { ...failed, ...other });
    expect(found.verdict).toBe(verdict);
    expect([...found.differs, ...found.violations].join('\n')).toContain(why);
  });
});

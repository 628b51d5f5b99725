import { expect, test } from 'vitest';
import { browserResponse, fetchCall } from '~/protocols/http/browser';
import type { Final, HttpExchange, Request } from '~/protocols/http/exchange';

const final = (status: number): Final => ({
  status,
  reason: 'X',
  headers: [],
  content: null,
  type: 'application/json',
  verbatim: false,
});
const get: Request = { method: 'GET', headers: [], content: null };
const head = { status: 103, reason: 'Early Hints', headers: [] };

test.each<[string, HttpExchange, ReturnType<typeof browserResponse>]>([
  ['a final response', { request: get, interim: [], final: final(599) }, { request: get, response: final(599) }],
  ['an interim head', { request: get, interim: [head], final: final(200) }, { refusal: 'interim' }],
  ['silence', { request: get, interim: [], final: null }, { refusal: 'silence' }],
  ['a number above 599', { request: get, interim: [], final: final(600) }, { refusal: 'range' }],
])('what a worker can do with %s', (_, response, expected) => {
  expect(browserResponse(response)).toEqual(expected);
});

test('the call names what differs from the default', () => {
  expect(fetchCall(get, final(404), '/a')).toBe(`await fetch('/a');`);
  expect(fetchCall({ ...get, method: 'DELETE' }, final(404), '/a')).toBe(`await fetch('/a', { method: 'DELETE' });`);
  expect(fetchCall(get, final(308), '/a')).toBe(`await fetch('/a', { redirect: 'manual' });`);
  expect(
    fetchCall(
      { method: 'PUT', headers: [['Content-Type', 'application/json']], content: `{"it's":1}` },
      final(409),
      '/http/409/mock/response',
    ),
  ).toBe(`await fetch('/http/409/mock/response', {
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: '{"it\\'s":1}',
});`);
});

test('a browser sees no chunks; many bytes are an array of them', () => {
  const chunked: Request = { method: 'POST', headers: [], content: '{}', framing: 'chunked' };
  expect(fetchCall(chunked, final(411), '/a')).toBe(`await fetch('/a', { method: 'POST', body: '{}' });`);
  const many: Request = { method: 'PUT', headers: [['X-Odd', 'body: 9']], content: null, zeros: 9 };
  expect(fetchCall(many, final(413), '/a')).toBe(`await fetch('/a', {
  method: 'PUT',
  headers: { 'X-Odd': 'body: 9' },
  body: new Uint8Array(9),
});`);
});

import { expect, test } from 'vitest';
import type { HttpExchange } from '~/protocols/http/exchange';
import { client } from '~/protocols/http/client';
import { stub } from '~/protocols/http/stub';

const curl = (exchange: HttpExchange) => client(exchange, '8000').text;

const response = (reason: string, content: string | null = null): HttpExchange => ({
  request: { method: 'GET', headers: [], content: null },
  interim: [],
  final: { status: 200, reason, headers: [], content, type: 'application/json', verbatim: false },
});

test('the bytes are Python literals, whatever they hold', () => {
  const text = stub(response(`it's "x" \\ é`, '{"a":"b"}'), '8000');
  expect(text).toContain(String.raw`    b"HTTP/1.1 200 it's \"x\" \\ \xc3\xa9\r\n"`);
  expect(text).toContain(`    b'{"a":"b"}'`);
});

test('curl names the method and the fields only where they matter', () => {
  const asked = {
    ...response('OK'),
    request: { method: 'DELETE', headers: [['If-Match', `"it's"`] as [string, string]], content: null },
  };
  expect(curl(response('OK'))).toBe('curl -i http://127.0.0.1:8000/endpoint');
  expect(curl(asked)).toBe(String.raw`curl -i -X DELETE -H 'If-Match: "it'\''s"' http://127.0.0.1:8000/endpoint`);
  expect(curl({ ...asked, request: { method: 'POST', headers: [], content: '{}' } })).toBe(
    `curl -i -d '{}' http://127.0.0.1:8000/endpoint`,
  );
});

test('content that begins with an @ is no name of a file', () => {
  const request = { method: 'POST', headers: [], content: '@/etc/passwd' };
  expect(curl({ ...response('OK'), request })).toBe(`curl -i --data-raw '@/etc/passwd' http://127.0.0.1:8000/endpoint`);
});

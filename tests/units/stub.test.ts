import { expect, test } from 'vitest';
import type { HttpExchange, Request } from '~/protocols/http/exchange';
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

test('curl sends content in chunks where the request says so', () => {
  const request: Request = { method: 'POST', headers: [], content: '{}', framing: 'chunked' };
  expect(curl({ ...response('OK'), request })).toBe(
    `curl -i -H 'Transfer-Encoding: chunked' -d '{}' http://127.0.0.1:8000/endpoint`,
  );
});

test('curl reads many bytes from a pipe, and does not wait for a 100 before it sends them', () => {
  const request: Request = { method: 'PUT', headers: [], content: null, zeros: 1_048_577 };
  expect(curl({ ...response('OK'), request })).toBe(
    `head -c 1048577 /dev/zero | curl -i -X PUT -H 'Expect:' --data-binary @- http://127.0.0.1:8000/endpoint`,
  );
});

test('the stub reads on after its response where content may still be on its way, or the connection would be reset', () => {
  const drains = ['connection.shutdown(socket.SHUT_WR)', 'while connection.recv(65536):'];
  const requests: [Request, boolean][] = [
    [{ method: 'POST', headers: [], content: '{}' }, false],
    [{ method: 'POST', headers: [], content: '{}', framing: 'chunked' }, true],
    [{ method: 'PUT', headers: [], content: null, zeros: 9 }, true],
  ];
  for (const [request, drained] of requests) {
    const text = stub({ ...response('OK'), request }, '8000');
    expect(drains.map((line) => text.includes(line))).toEqual([drained, drained]);
  }
});

test('content that begins with an @ is no name of a file', () => {
  const request = { method: 'POST', headers: [], content: '@/etc/passwd' };
  expect(curl({ ...response('OK'), request })).toBe(`curl -i --data-raw '@/etc/passwd' http://127.0.0.1:8000/endpoint`);
});

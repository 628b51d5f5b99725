import { describe, expect, test } from 'vitest';
import type { Header } from '~/model/schema';
import { bytes } from '~/protocols/http/exchange';
import type { HttpFacts } from '~/protocols/http/facts';
import httpWire from '~/protocols/http/wire';
import { http, smtp } from '../fixtures';
import { exchangeFor } from '../setup/http';

const wire = (...args: Parameters<typeof exchangeFor>) => {
  const exchange = exchangeFor(...args);
  return exchange && bytes(exchange).split('\r\n');
};

describe('what stands in for an HTTP response', () => {
  test('a success carries the one JSON value, with its length in bytes and a Date whose weekday is right', () => {
    expect(wire(http(200, 'OK'))).toEqual([
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'Content-Length: 20',
      '',
      '{"status":"success"}',
    ]);
  });

  test('a failure names itself', () => {
    expect(wire(http(418, "I'm a teapot"))).toEqual([
      "HTTP/1.1 418 I'm a teapot",
      'Content-Type: application/json',
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'Content-Length: 48',
      '',
      `{"error":"im_a_teapot","message":"I'm a teapot"}`,
    ]);
  });

  test('204 has neither content nor a length, 205 has a length of 0, 304 only its fields', () => {
    const own = { content: { rule: 'forbidden' as const } };
    const headers = [{ name: 'ETag', level: 'MUST' as const, spec: 'RFC 9110 15.4.5', example: '"v1"' }];
    expect(wire(http(204, 'No Content', own))?.slice(1)).toEqual(['Date: Wed, 25 Feb 2026 12:00:00 GMT', '', '']);
    expect(wire(http(205, 'Reset Content', own))?.slice(1)).toEqual([
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'Content-Length: 0',
      '',
      '',
    ]);
    expect(wire({ ...http(304, 'Not Modified', own), headers })?.slice(1)).toEqual([
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'ETag: "v1"',
      '',
      '',
    ]);
  });

  test('an interim head leads to a final response; 100 is never returned alone', () => {
    expect(wire(http(103, 'Early Hints'))).toEqual([
      'HTTP/1.1 103 Early Hints',
      '',
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'Content-Length: 20',
      '',
      '{"status":"success"}',
    ]);
  });

  test('101 is the last that HTTP says', () => {
    expect(wire(http(101, 'Switching Protocols'))).toEqual(['HTTP/1.1 101 Switching Protocols', '', '']);
  });

  test('a code that is never on the wire has no response', () => {
    const logged = http(460, 'Client Closed Connection', { onWire: false });
    expect(exchangeFor(logged)).toBeUndefined();
  });

  test('a number above 599 is an error: RFC 9110 15', () => {
    expect(wire(http(999, 'Request Denied'))?.at(-1)).toBe('{"error":"request_denied","message":"Request Denied"}');
  });

  test('no other protocol has an HTTP response above 599', () => {
    expect(exchangeFor(smtp(603, 'Declined', 'global-failure'))).toBeUndefined();
  });

  test('a connection that closes without a byte is no byte', () => {
    expect(wire(http(444, 'No Response', { onWire: false, instead: 'close' }))).toEqual(['']);
  });

  test('the length of a request counts bytes, not characters: RFC 9110 8.6', () => {
    const asked = http(422, 'Unprocessable Content', {
      request: { method: 'POST', headers: {}, content: '{"name":"컵"}' },
    });
    const turns = httpWire.transcript(exchangeFor(asked));
    expect(turns[0]?.lines).toContain('Content-Length: 14');
  });

  const asks = (request: HttpFacts['request']) =>
    httpWire.transcript(exchangeFor(http(411, 'Length Required', { request })))[0]?.lines;

  test('content in chunks has their sizes in hexadecimal and an end, and no length: RFC 9112 7.1', () => {
    expect(asks({ method: 'POST', headers: {}, content: '{"name":"컵"}', framing: 'chunked' })).toEqual([
      'POST /endpoint HTTP/1.1',
      'Host: example.com',
      'Transfer-Encoding: chunked',
      '',
      'e',
      '{"name":"컵"}',
      '0',
      '',
    ]);
  });

  test('content of which only the size matters is not printed', () => {
    expect(asks({ method: 'PUT', headers: {}, zeros: 1_048_577 })).toEqual([
      'PUT /endpoint HTTP/1.1',
      'Host: example.com',
      'Content-Length: 1048577',
      '',
      '00 00 00 00 00 00 00 00 … (1048577 B)',
    ]);
  });

  test('only a Content-Range that names bytes fixes the content to the byte', () => {
    const range = (example: string) => [
      { name: 'Content-Range', level: 'MUST' as const, spec: 'RFC 9110 15.3.7.1', example },
    ];
    const partial = exchangeFor({ ...http(206, 'Partial Content'), headers: range('bytes 0-19/20') });
    const beyond = exchangeFor({ ...http(416, 'Range Not Satisfiable'), headers: range('bytes */20') });
    expect([partial?.final?.verbatim, beyond?.final?.verbatim]).toEqual([true, false]);
  });
});

describe('a reply of another protocol', () => {
  test('is the same number in HTTP, a positive intermediate reply as a success', () => {
    expect(wire(smtp(354, 'Start Mail Input', 'intermediate'))).toEqual([
      'HTTP/1.1 354 Start Mail Input',
      'Content-Type: application/json',
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      'Content-Length: 20',
      '',
      '{"status":"success"}',
    ]);
  });

  const rules = (facts: Partial<HttpFacts>, headers: Header[] = []) => ({
    headers,
    own: { ...http(200, 'OK').own, ...facts },
  });

  test('keeps to the rules that HTTP has for the number: no content on 204', () => {
    const reply = smtp(204, 'Something', 'success');
    expect(wire(reply, rules({ content: { rule: 'forbidden' } }))?.slice(1)).toEqual([
      'Date: Wed, 25 Feb 2026 12:00:00 GMT',
      '',
      '',
    ]);
  });

  test('carries what HTTP requires with the number, and nothing that HTTP only likes with it', () => {
    const reply = smtp(426, 'Transfer Aborted', 'transient-failure');
    const headers: Header[] = [
      { name: 'Upgrade', level: 'MUST', spec: 'RFC 9110 15.5.22', example: 'websocket' },
      { name: 'Retry-After', level: 'MAY', spec: 'RFC 9110 10.2.3', example: '9' },
    ];
    expect(wire(reply, rules({}, headers))).toContain('Upgrade: websocket');
    expect(wire(reply, rules({}, headers))).not.toContain('Retry-After: 9');
  });

  test('carries nothing that HTTP requires with the number on a condition of its own', () => {
    const reply = smtp(226, 'Closing Data Connection', 'success');
    const headers: Header[] = [
      { name: 'IM', level: 'MUST', spec: 'RFC 3229 10.4.1', example: 'diffe', condition: 'delta' },
      { name: 'ETag', level: 'MUST', spec: 'RFC 3229 10.4.1', example: '"v2"' },
    ];
    const lines = wire(reply, rules({}, headers));
    expect(lines).toContain('ETag: "v2"');
    expect(lines).not.toContain('IM: diffe');
  });

  test.each(['16', '1006', '604'])('%s has no HTTP response', (code) => {
    expect(exchangeFor({ ...smtp(200, 'x', 'success'), code })).toBeUndefined();
  });

  test('a provisional reply of another protocol has none either', () => {
    expect(exchangeFor(smtp(180, 'Ringing', 'informational'))).toBeUndefined();
  });
});

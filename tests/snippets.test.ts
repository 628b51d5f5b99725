import { describe, expect, test } from 'vitest';
import { exchangeFor, httpStacks, type Made } from './setup/http';
import type { HttpExchange } from '~/protocols/http/exchange';
import type { Header } from '~/model/schema';
import type { GrpcExchange } from '~/protocols/grpc/exchange';
import { exchangeOf } from '~/protocols/smtp/exchange';
import type { Moment } from '~/protocols/smtp/moments';
import { stacksOn } from '~/protocols/stacks';
import { http, smtp } from './fixtures';

const field = (name: string, example: string): Header => ({ name, level: 'MUST', spec: 'RFC 9110 15', example });
const respond = (status: Made): HttpExchange => exchangeFor(status)!;
const empty = { content: { rule: 'forbidden' as const } };
const ask = (method: 'POST' | 'DELETE', content?: string) => ({
  request: {
    method,
    headers: content === undefined ? {} : { Expect: '100-continue', 'Content-Type': 'application/json' },
    content,
  },
});

/** One response for each rule of the table "What stands in for an HTTP response". */
const rules: Record<string, HttpExchange> = {
  '200-success': respond(http(200, 'OK')),
  '251-phrase-of-its-own': respond(smtp(251, 'User Not Local', 'success')),
  '530-failure': respond(smtp(530, 'Authentication Required', 'permanent-failure')),
  '422-other-phrase-in-the-stack': respond(http(422, 'Unprocessable Content', ask('POST'))),
  '406-accept': respond(
    http(406, 'Not Acceptable', { request: { method: 'GET', headers: { Accept: 'application/xml' } } }),
  ),
  '405-required-header': respond({
    ...http(405, 'Method Not Allowed', ask('DELETE')),
    headers: [field('Allow', 'GET, HEAD')],
  }),
  '401-quoted-header': respond({
    ...http(401, 'Unauthorized'),
    headers: [field('WWW-Authenticate', 'Bearer realm="api"')],
  }),
  '407-field-that-a-server-drops': respond({
    ...http(407, 'Proxy Authentication Required'),
    headers: [field('Proxy-Authenticate', 'Basic realm="proxy"')],
  }),
  '417-another-expectation': respond(
    http(417, 'Expectation Failed', { request: { method: 'POST', headers: { Expect: '200-ok' }, content: '{}' } }),
  ),
  '511-more-members': respond(
    http(511, 'Network Authentication Required', {
      content: {
        rule: 'allowed',
        example: '{"error":"x","retry":true,"after":30,"links":["a",null],"login":{"href":"http://portal.example/"}}',
      },
    }),
  ),
  '206-verbatim': respond({ ...http(206, 'Partial Content'), headers: [field('Content-Range', 'bytes 0-19/20')] }),
  '226-text': respond({
    ...http(226, 'IM Used', {
      content: { rule: 'allowed', example: '2c\nIt\'s "two" \\ \t#{x}\n.\n', type: 'text/plain; charset=utf-8' },
    }),
    headers: [field('ETag', '"v2"'), field('IM', 'diffe')],
  }),
  '999-out-of-range': respond(http(999, 'Request Denied')),
  '204-no-content': respond(http(204, 'No Content', { ...empty, ...ask('DELETE') })),
  '205-no-content': respond(http(205, 'Reset Content', { ...empty, ...ask('POST') })),
  '304-no-content': respond({ ...http(304, 'Not Modified', empty), headers: [field('ETag', '"v1"')] }),
  '301-redirect': respond({ ...http(301, 'Moved Permanently'), headers: [field('Location', '/new-endpoint')] }),
  '100-interim': respond(http(100, 'Continue', ask('POST', '{"name":"mug"}'))),
  '103-interim-with-header': respond({
    ...http(103, 'Early Hints'),
    headers: [field('Link', '</style.css>; rel=preload; as=style')],
  }),
  '101-switching': respond({
    ...http(101, 'Switching Protocols'),
    headers: [field('Upgrade', 'websocket'), field('Connection', 'Upgrade')],
  }),
  '444-silence': respond(http(444, 'No Response', { ...empty, onWire: false, instead: 'close' })),
  '599-hostile': respond({
    ...http(599, `it's "x" \\ #{y} \${z} %s é 한 \`q\` <b> {{ }}`),
    headers: [field('X-Odd', `a"b'c\\d #{e} \${f} %g`)],
  }),
};

describe.each([...httpStacks])('%s', (id, { file, snippet }) => {
  test.each(Object.entries(rules))('%s', async (rule, response) => {
    const result = snippet(response);
    const golden = `../src/protocols/http/stacks/${id}/golden/${rule}`;
    if (typeof result === 'string') await expect(`${result}\n`).toMatchFileSnapshot(`${golden}/${file}`);
    else await expect(`${result.refusal}\n`).toMatchFileSnapshot(`${golden}/refusal.txt`);
  });
});

const reply = (moment: Moment, ...lines: string[]) => exchangeOf(lines[0]!.slice(0, 3), moment, lines);

/** A session for each moment, for replies that a stack writes itself, and for what no text may break. */
const sessions = {
  'connection-220': reply('connection', '220 mx.example.com ESMTP Postfix'),
  'connection-554': reply('connection', '554 mx.example.com ESMTP not accepting connections'),
  'EHLO-250': reply('EHLO', '250-mx.example.com', '250-SIZE 10240000', '250 8BITMIME'),
  'EHLO-500': reply('EHLO', '500 5.5.2 Error: command not recognized'),
  'STARTTLS-220': reply('STARTTLS', '220 2.0.0 Ready to start TLS'),
  'STARTTLS-454': reply('STARTTLS', '454 4.7.0 TLS not available due to local problem'),
  'AUTH-235': reply('AUTH', '235 2.7.0 Authentication successful'),
  'AUTH-334': reply('AUTH', '334 VXNlcm5hbWU6'),
  'AUTH-535': reply('AUTH', '535 5.7.8 Error: authentication failed'),
  'MAIL-250': reply('MAIL', '250 2.1.0 Ok'),
  'MAIL-421': reply('MAIL', '421 mx.example.com: Service not available - closing connection'),
  'RCPT-251': reply('RCPT', '251 User not local; will forward to <bob@example.net>'),
  'RCPT-550': reply('RCPT', '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown'),
  'RCPT-451-without-enhanced-code': reply('RCPT', '451 Temporary local problem - please try later'),
  'DATA-354': reply('DATA', '354 End data with <CR><LF>.<CR><LF>'),
  'DATA-554': reply('DATA', '554 5.5.1 Error: no valid recipients'),
  'final-dot-250': reply('final-dot', '250 2.0.0 Ok: queued as 4F2kQ11pXyz9'),
  'final-dot-552': reply('final-dot', '552 5.3.4 Error: message file too big'),
  'VRFY-252': reply('VRFY', '252 2.0.0 bob@example.com'),
  'HELP-214': reply('HELP', '214-Commands supported:', '214 AUTH STARTTLS HELO EHLO MAIL RCPT DATA'),
  'ATRN-453': reply('ATRN', '453 You have no mail'),
  'QUIT-221': reply('QUIT', '221 2.0.0 Bye'),
  'RCPT-550-hostile': reply('RCPT', `550 5.7.1 it's "x" \\ #{y} \${z} $w %s {{ }} # ; "`),
};

describe.each(stacksOn('smtp'))('%s', (id, { file, snippet }) => {
  test.each(Object.entries(sessions))('%s', async (session, exchange) => {
    const result = snippet(exchange);
    const golden = `../src/protocols/smtp/stacks/${id}/golden/${session}`;
    if (typeof result === 'string') await expect(`${result}\n`).toMatchFileSnapshot(`${golden}/${file}`);
    else await expect(`${result.refusal}\n`).toMatchFileSnapshot(`${golden}/refusal.txt`);
  });
});

/** The two ways in which a call ends, and a message that no text may break. */
const calls: Record<string, GrpcExchange> = {
  OK: { code: '0', name: 'OK', message: null },
  NOT_FOUND: { code: '5', name: 'NOT_FOUND', message: 'order 42 does not exist' },
  CANCELLED: { code: '1', name: 'CANCELLED', message: 'cancelled' },
  'UNAVAILABLE-long': {
    code: '14',
    name: 'UNAVAILABLE',
    message: 'the service that keeps the orders is being restarted; try again in some seconds',
  },
  'INTERNAL-hostile': {
    code: '13',
    name: 'INTERNAL',
    message: `it's "x" \\ #{y} \${z} $w %s 100% {{ }} # ; \\u0041 "`,
  },
};

describe.each(stacksOn('grpc'))('%s', (id, { file, snippet }) => {
  test.each(Object.entries(calls))('%s', async (name, exchange) => {
    const golden = `../src/protocols/grpc/stacks/${id}/golden/${name}/${file}`;
    await expect(`${snippet(exchange) as string}\n`).toMatchFileSnapshot(golden);
  });
});

import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Request } from '~/protocols/http/exchange';
import { probe } from '../../src/protocols/http/probe';
import { judge, type Expected } from '../../src/protocols/http/verdict';
import { withLiar, type Answer } from './liar';

const limits = { answer: 300, expect: 200, end: 200 };
const get: Request = { method: 'GET', headers: [], content: null };

const content = '{"error":"method_not_allowed","message":"Method Not Allowed"}';
const expected: Expected = {
  interim: [],
  final: {
    status: 405,
    reason: 'Method Not Allowed',
    headers: [
      ['Content-Type', 'application/json'],
      ['Date', 'Wed, 25 Feb 2026 12:00:00 GMT'],
      ['Allow', 'GET, HEAD'],
      ['Content-Length', '61'],
    ],
    content,
    verbatim: false,
  },
};

const lines = ['HTTP/1.1 405 Method Not Allowed', 'Content-Type: application/json', 'Allow: GET, HEAD'];
const message = (head: string[], body: string) => `${head.join('\r\n')}\r\n\r\n${body}`;
const sized = (body: string) => message([...lines, `Content-Length: ${body.length}`], body);
const truth = sized(content);

async function look(answer: Answer | string, wanted = expected, request = get) {
  const seen = await withLiar(typeof answer === 'string' ? () => answer : answer, (port) =>
    probe(port, '/s/http_405/endpoint', request, limits),
  );
  return { seen, ...judge(wanted, seen) };
}

test('the truth is exact', async () => {
  const { seen, verdict, violations, differs } = await look(truth);
  expect({ verdict, violations, differs }).toEqual({ verdict: 'exact', violations: [], differs: [] });
  expect(seen).toMatchObject({ connection: 'kept', final: { line: lines[0], framing: 'content-length' } });
});

test('parameters of the media type, the order of JSON members and of fields, and a Date are not compared', async () => {
  const body = '{ "message": "Method Not Allowed", "error": "method_not_allowed" }\n';
  const head = [lines[0]!, 'date: today', 'allow: GET, HEAD', 'content-type: application/json; charset=utf-8'];
  const { verdict } = await look(message([...head, `content-length: ${body.length}`], body));
  expect(verdict).toBe('exact');
});

test.each<[lie: string, answer: string, verdict: string, reason: RegExp]>([
  ['another number', truth.replace('405', '404'), 'refused', /404 came, not 405/],
  ['another phrase', truth.replace('Method Not', 'Not'), 'phrase-differs', /"Not Allowed", not "Method Not Allowed"/],
  ['no phrase', truth.replace(' Method Not Allowed\r', ' \r'), 'phrase-differs', /is "", not/],
  ['a missing field', truth.replace('Allow: GET, HEAD\r\n', ''), 'content-differs', /^Allow is missing$/],
  ['another value', truth.replace('GET, HEAD', 'GET'), 'content-differs', /^Allow is "GET", not "GET, HEAD"$/],
  ['a field twice', truth.replace('Allow:', 'Allow: GET\r\nAllow:'), 'content-differs', /^Allow comes 2 times$/],
  ['another media type', truth.replace('/json', '/problem+json'), 'content-differs', /^Content-Type is/],
  ['other content', sized(content.replace('method_not', 'not')), 'content-differs', /another JSON value/],
  ['no JSON', sized('<h1>Method Not Allowed</h1>'), 'content-differs', /not JSON/],
  ['no content', sized(''), 'content-differs', /content is missing/],
  ['a second response', truth + truth, 'illegal', /bytes after the message: "HTTP\/1\.1 405/],
  [
    'a second response that looks like a ping',
    truth + truth.replace('405', '200'),
    'illegal',
    /bytes after the message/,
  ],
  ['a line end too many', `${truth}\n`, 'illegal', /bytes after the message: "\\n"/],
  ['Content-Length too small', truth.replace(': 61', ': 60'), 'illegal', /bytes after the message: "}"/],
  [
    'Content-Length too great',
    truth.replace(': 61', ': 62'),
    'illegal',
    /61 bytes of content came, Content-Length is 62/,
  ],
  ['Content-Length of no number', truth.replace(': 61', ': many'), 'illegal', /Content-Length: many/],
  ['two Content-Lengths', truth.replace('Allow:', 'Content-Length: 61\r\nAllow:'), 'illegal', /Content-Length 2 times/],
  [
    'two framings',
    truth.replace('Allow:', 'Transfer-Encoding: chunked\r\nAllow:'),
    'illegal',
    /beside Transfer-Encoding/,
  ],
  ['no framing on an open connection', truth.replace(/Content-Length.*\r\n/, ''), 'illegal', /connection stays open/],
  ['a number outside 100 to 599', truth.replace('405', '999'), 'illegal', /999 is outside/],
  ['a number of four digits', truth.replace('405', '4050'), 'illegal', /not a status line/],
  ['no space after the number', truth.replace(' Method Not Allowed\r', '\r'), 'illegal', /not a status line/],
  ['another version', truth.replace('1.1', '1.0'), 'illegal', /not a status line/],
  ['a line that is no field', truth.replace('Allow:', 'Allow :'), 'illegal', /not a field line/],
  ['a head without end', truth.slice(0, 40), 'illegal', /time is up before the end of a head/],
  ['an unasked 101', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'refused', /101 came, not 405/],
  ['an interim head alone', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'illegal', /time is up/],
  ['an unasked interim head', `HTTP/1.1 103 Early Hints\r\n\r\n${truth}`, 'refused', /103, 405 came, not 405/],
  ['silence', '', 'illegal', /time is up before the end of a head/],
])('a lie is caught: %s', async (_, answer, verdict, reason) => {
  const found = await look(answer);
  expect(found.verdict).toBe(verdict);
  expect(found.verdict === 'illegal' ? found.violations.join() : found.differs.join()).toMatch(reason);
});

test('a lie is caught: the connection ends half-way', async () => {
  const ends =
    (text: string): Answer =>
    (_, socket) => {
      socket.end(text);
      return undefined;
    };
  expect(await look(ends(truth.slice(0, -20)))).toMatchObject({
    verdict: 'illegal',
    violations: ['41 bytes of content came, Content-Length is 61'],
  });
  const head = await look(ends(truth.slice(0, 40)));
  expect(head.violations.join()).toMatch(/ends inside a head/);
  expect(await look(ends(''))).toMatchObject({ verdict: 'illegal', violations: ['no final response'] });
});

test('a lie is caught: the server reads no other request on a connection that it keeps', async () => {
  const { verdict, violations } = await look((_, socket) => {
    socket.removeAllListeners('data');
    return truth;
  });
  expect({ verdict, violations }).toEqual({
    verdict: 'illegal',
    violations: ['no answer to another request on the connection'],
  });
});

test('content is read to the close of the connection, and the close is told', async () => {
  const { seen, verdict } = await look((_, socket) => {
    socket.end(truth.replace(/Content-Length.*\r\n/, ''));
    return undefined;
  });
  expect({ verdict, connection: seen.connection, framing: seen.final?.framing }).toEqual({
    verdict: 'exact',
    connection: 'closed',
    framing: 'close',
  });
});

test('Connection: close is believed and checked', async () => {
  const closing = truth.replace('Allow:', 'Connection: close\r\nAllow:');
  const honest = await look((_, socket) => {
    socket.end(closing);
    return undefined;
  });
  expect(honest).toMatchObject({ verdict: 'exact', seen: { connection: 'closed' } });
  expect((await look(closing)).violations).toEqual(['Connection: close, and it stays open']);
});

const chunked = (body: string) => message([...lines, 'Transfer-Encoding: chunked'], body);

test('chunks are put together, with extensions and trailers', async () => {
  const body = `10;a=b\r\n${content.slice(0, 16)}\r\n2D\r\n${content.slice(16)}\r\n0\r\nX-Sum: 1\r\n\r\n`;
  expect(await look(chunked(body))).toMatchObject({ verdict: 'exact', seen: { final: { framing: 'chunked' } } });
});

test.each([
  ['no last chunk', `3d\r\n${content}\r\n`, /end of a chunked content/],
  ['a chunk longer than its size', `3c\r\n${content}\r\n0\r\n\r\n`, /longer than its size/],
  ['a size that is none', `size\r\n${content}\r\n0\r\n\r\n`, /not the size of a chunk/],
  ['bytes after the last chunk', `3d\r\n${content}\r\n0\r\n\r\n0\r\n\r\n`, /bytes after the message/],
])('a lie is caught in chunks: %s', async (_, body, reason) => {
  const { verdict, violations } = await look(chunked(body));
  expect(verdict).toBe('illegal');
  expect(violations.join()).toMatch(reason);
});

const empty: Expected = {
  interim: [],
  final: { status: 204, reason: 'No Content', headers: [], content: null, verbatim: false },
};

test('content after a 204 is stray', async () => {
  expect(await look('HTTP/1.1 204 No Content\r\n\r\n', empty)).toMatchObject({ verdict: 'exact' });
  const { verdict, violations } = await look(`HTTP/1.1 204 No Content\r\n\r\n${content}`, empty);
  expect(verdict).toBe('illegal');
  expect(violations.join()).toMatch(/bytes after the message: "{/);
});

test('what is forbidden and harms nobody is noted', async () => {
  const { seen, verdict } = await look('HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n', empty);
  expect(verdict).toBe('exact');
  expect(seen.warnings).toEqual(['Content-Length in a 204 (RFC 9110 8.6)']);
});

test('content where none belongs differs', async () => {
  const wanted: Expected = { interim: [], final: { ...empty.final!, status: 205, reason: 'Reset Content' } };
  const { verdict, differs } = await look('HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\n{}', wanted);
  expect({ verdict, differs }).toEqual({
    verdict: 'content-differs',
    differs: ['2 bytes of content, where none belongs'],
  });
});

test('verbatim content is compared byte by byte', async () => {
  const wanted: Expected = { interim: [], final: { ...expected.final!, verbatim: true } };
  expect((await look(truth, wanted)).verdict).toBe('exact');
  expect((await look(sized(content.replace(':', ': ')), wanted)).differs).toEqual(['the content has other bytes']);
});

const expect100: Request = {
  method: 'POST',
  headers: [['Expect', '100-continue']],
  content: '{"id":42}',
};
const after100: Expected = { ...expected, interim: [{ status: 100, reason: 'Continue', headers: [] }] };

test('content is held back until 100 comes', async () => {
  let early = '';
  const { verdict, seen } = await look(
    (request, socket) => {
      early = request;
      socket.removeAllListeners('data');
      setTimeout(() => {
        socket.write('HTTP/1.1 100 Continue\r\n\r\n');
        socket.once('data', (bytes) => {
          socket.end(bytes.toString() === '{"id":42}' ? truth : 'no');
        });
      }, 50);
      return undefined;
    },
    after100,
    expect100,
  );
  expect(early).toMatch(/\r\n\r\n$/);
  expect(seen.violations).toEqual([]);
  expect(verdict).toBe('exact');
});

test('content is sent when no 100 comes, and its absence is told', async () => {
  const { verdict, differs } = await look(
    (_, socket) => {
      socket.removeAllListeners('data');
      socket.once('data', () => socket.end(truth));
      return undefined;
    },
    after100,
    expect100,
  );
  expect({ verdict, differs }).toEqual({ verdict: 'refused', differs: ['405 came, not 100, 405'] });
});

test.each<[what: string, request: Request, fields: string, content: string]>([
  [
    'with its length in bytes',
    { method: 'POST', headers: [], content: '{"a":"컵"}' },
    'Content-Length: 11',
    Buffer.from('{"a":"컵"}').toString('latin1'),
  ],
  [
    'in chunks, without a length',
    { method: 'POST', headers: [], content: '{"name":"mug"}', framing: 'chunked' },
    'Transfer-Encoding: chunked',
    'e\r\n{"name":"mug"}\r\n0\r\n\r\n',
  ],
  [
    'as so many zero bytes',
    { method: 'PUT', headers: [], content: null, zeros: 1_048_577 },
    'Content-Length: 1048577',
    '\0'.repeat(1_048_577),
  ],
])('content is sent %s', async (_, request, field, content) => {
  const wanted = `${request.method} /endpoint HTTP/1.1\r\nHost: 127.0.0.1\r\n${field}\r\n\r\n${content}`;
  let received = '';
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (received.length >= wanted.length) socket.end(truth.replace('Allow:', 'Connection: close\r\nAllow:'));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { violations } = await probe((server.address() as AddressInfo).port, '/endpoint', request);
    expect(violations).toEqual([]);
    expect(received === wanted).toBe(true);
  } finally {
    server.close();
  }
});

test('fields of interim heads are compared', async () => {
  const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n';
  const wanted: Expected = {
    ...expected,
    interim: [{ status: 103, reason: 'Early Hints', headers: [['Link', '</style.css>']] }],
  };
  expect((await look(hint + truth, wanted)).verdict).toBe('exact');
  expect((await look(hint.replace('style', 'other') + truth, wanted)).differs).toEqual([
    'Link is "</other.css>", not "</style.css>"',
  ]);
  expect((await look(hint.replace('Early', 'Late') + truth, wanted)).verdict).toBe('phrase-differs');
});

test('HTTP ends at a 101; bytes after it are told', async () => {
  const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n';
  const wanted: Expected = {
    interim: [{ status: 101, reason: 'Switching Protocols', headers: [['Upgrade', 'websocket']] }],
    final: null,
  };
  const switching =
    (text: string): Answer =>
    (_, socket) => {
      socket.end(text);
      return undefined;
    };
  expect(await look(switching(head), wanted)).toMatchObject({
    verdict: 'exact',
    seen: { final: null, connection: 'closed', interim: [{ line: 'HTTP/1.1 101 Switching Protocols' }] },
  });
  expect((await look(switching(head + truth), wanted)).verdict).toBe('illegal');
});

test('silence is exact only where silence is expected and the connection ends', async () => {
  const nothing: Expected = { interim: [], final: null };
  const closes: Answer = (_, socket) => {
    socket.destroy();
    return undefined;
  };
  expect(await look(closes, nothing)).toMatchObject({ verdict: 'exact', seen: { connection: 'closed', final: null } });
  expect((await look('', nothing)).verdict).toBe('illegal');
  expect(await look(truth, nothing)).toMatchObject({ verdict: 'refused', differs: ['405 came, not nothing'] });
});

test('a number that is another is worse than content, and both are told; bytes that nobody can read are worst', async () => {
  const lie = truth.replace('405', '404').replace('Allow: GET, HEAD\r\n', '');
  expect((await look(lie)).verdict).toBe('refused');
  expect((await look(`${lie}!`)).verdict).toBe('illegal');
  const both = truth.replace('Method Not', 'Not').replace('Allow: GET, HEAD\r\n', '');
  expect(await look(both)).toMatchObject({
    verdict: 'content-differs',
    differs: ['Allow is missing', 'the phrase of 405 is "Not Allowed", not "Method Not Allowed"'],
  });
});

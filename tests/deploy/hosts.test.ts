import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../setup/ask';
import { examples, ipv6, type Host } from '../setup/hosts';

// Each example of deploy/ in the real server.

describe.each(examples)('%s at %s', (server, folder, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(folder);
  });
  afterAll(() => host.close());

  const get = (path: string, headers: Record<string, string> = {}) => ask(new URL(path, host.base), { headers });

  const hashed = () => `_astro/${readdirSync('dist/_astro').find((name) => name.endsWith('.css')) ?? ''}`;
  const dist = (path: string) => readFileSync(`dist/${path}`);

  test.each(['', 'http/404/', 'ko/smtp/530/mock/', 'snippets.json', 'favicon.svg'])('%s is there', async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(200);
    expect(body).toEqual(dist(path === '' || path.endsWith('/') ? `${path}index.html` : path));
    expect(headers['x-content-type-options']).toBe('nosniff');
    if (!path.includes('.')) expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
  });

  test('pages are asked for again, and not sent again', async () => {
    const first = await get('http/404/', { 'Accept-Encoding': 'gzip' });
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('http/404/', {
      'Accept-Encoding': 'gzip',
      'If-None-Match': first.headers.etag ?? '',
    });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('hashed files are kept for ever; what is not there is not', async () => {
    const found = await get(hashed());
    expect(found.status).toBe(200);
    expect(found.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(found.headers['x-content-type-options']).toBe('nosniff');
    const missing = await get('_astro/Page.00000000.css');
    expect(missing.status).toBe(404);
    expect(missing.headers['cache-control']).toBe('no-cache');
  });

  test.each(['http/404/', '_astro', 'snippets.json', 'nowhere/'])('%s travels compressed', async (path) => {
    const address = path === '_astro' ? hashed() : path;
    const plain = await get(address);
    const packed = await get(address, { 'Accept-Encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
  });

  test.each([
    ['http/404', 'http/404/'],
    ['ko/smtp/530/mock', 'ko/smtp/530/mock/'],
    ['http/404/index.html', 'http/404/'],
    ['http/404?x=1', 'http/404/?x=1'],
    ['index.html?q=550', '?q=550'],
    ['http/404/index.html?q=a%26b&x=//c', 'http/404/?q=a%26b&x=//c'],
    ['index.html?', ''],
    ...(folder === '/'
      ? []
      : [
          ['../codes', ''],
          ['../codes?q=550', '?q=550'],
        ]),
  ] as [string, string][])('%s leads to /%s', async (path, to) => {
    const { status, headers } = await get(path);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${folder}${to}`);
  });

  test.each([
    ['nowhere', '404.html'],
    ['nowhere/a/b.html', '404.html'],
    ['http/payload-too-large/', '404.html'],
    ['frameworks/nothing/', '404.html'],
    ['_astro/', '404.html'],
    ['ko/nowhere', 'ko/404.html'],
    ['ko/http/nothing/mock/', 'ko/404.html'],
  ])('%s is not there, and %s says so', async (path, page) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toEqual(dist(page));
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
  });

  test.each([
    ['a name of 300 letters', 'a'.repeat(300)],
    ['a folder of 300 letters', `${'a'.repeat(300)}/`],
    ['a name of 100 Korean letters', encodeURI('가'.repeat(100))],
    ['3,000 folders', 'a/'.repeat(3000)],
    ['a file as a folder', 'snippets.json/'],
    ['a page in a page', 'http/404/index.html/'],
  ])('%s is not there either', async (_, path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toEqual(dist('404.html'));
  });

  test.each(['%00', 'http/404/%00', 'http/404%00/index.html', 'a'.repeat(10_000)])(
    '%.20s is refused, and the server does not fail',
    async (path) => {
      const { status } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  test('of what is there, a part can be had; of what is not, the whole page that says so', async () => {
    const part = await get('favicon.svg', { Range: 'bytes=0-9' });
    expect(part.status).toBe(206);
    expect(part.body).toEqual(dist('favicon.svg').subarray(0, 10));

    const missing = await get('nowhere');
    const conditions: Record<string, string>[] = [
      { Range: 'bytes=0-9' },
      { Range: 'bytes=9999999-' },
      { Range: 'bytes=0-9', 'If-Range': missing.headers.etag ?? '"x"' },
      { 'If-None-Match': missing.headers.etag ?? '*' },
      { 'If-None-Match': '*' },
      { 'If-Match': '"x"' },
      { 'If-Modified-Since': new Date().toUTCString() },
      { 'If-Unmodified-Since': new Date(0).toUTCString() },
    ];
    for (const headers of conditions) {
      const { status, headers: fields, body } = await get('nowhere', headers);
      expect(status, JSON.stringify(headers)).toBe(404);
      expect(body.equals(dist('404.html')), JSON.stringify(headers)).toBe(true);
      expect(fields).not.toHaveProperty('content-range');
    }
  });

  describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])('%s', (method) => {
    // nginx refuses TRACE before it knows that the address is one of the site's.
    const early = server === 'nginx' && method === 'TRACE' && folder !== '/';

    test.each(['', 'http/404/', 'http/404', 'index.html', 'snippets.json', '_headers', 'nowhere'])(
      'is refused at /%s, which can be read only',
      async (path) => {
        const { status, headers } = await ask(host.base + path, { method });
        expect(status).toBe(405);
        if (early) return;
        expect(headers.allow).toBe('GET, HEAD');
        expect(headers['cache-control']).toBe('no-cache');
        expect(headers['x-content-type-options']).toBe('nosniff');
      },
    );
  });

  test('HEAD is answered as GET is, without content; neither says what else is allowed', async () => {
    for (const path of ['', 'snippets.json', 'nowhere', 'index.html']) {
      const [head, whole] = [await ask(host.base + path, { method: 'HEAD' }), await get(path)];
      expect(head.status).toBe(whole.status);
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-type']).toBe(whole.headers['content-type']);
      for (const { headers } of [head, whole]) expect(headers).not.toHaveProperty('allow');
    }
  });

  test.skipIf(!ipv6)('answers over IPv6 as over IPv4', async () => {
    const { status, body } = await ask(`${host.base.replace('127.0.0.1', '[::1]')}http/404/`);
    expect(status).toBe(200);
    expect(body).toEqual(dist('http/404/index.html'));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples, type Host } from '../setup/hosts';

// Each example of deploy/ in the real server.

describe.each(examples)('%s at %s', (_, folder, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(folder);
  });
  afterAll(() => host.close());

  /** One answer as it comes: no redirect followed, nothing unpacked. */
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
      request(new URL(path, host.base), { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(parts),
          });
        });
      })
        .on('error', reject)
        .end();
    });

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
    ['index.html?x=1', ''],
    ...(folder === '/' ? [] : [['../codes', '']]),
  ] as [string, string][])('%s leads to /%s', async (path, to) => {
    const { status, headers } = await get(path);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${folder}${to}`);
  });

  test.each([
    ['nowhere', '404.html'],
    ['nowhere/a/b.html', '404.html'],
    ['http/payload-too-large/', '404.html'],
    ['frameworks/', '404.html'],
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
});

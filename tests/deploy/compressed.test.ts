import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressed } from '../../src/build/compress';
import { filesOf } from '../../src/build/files';
import { inlineOf } from '../../src/build/inline';
import { securityHeaders } from '../../src/site/headers';
import { ask } from '../setup/ask';
import { brotliModule, startCaddy, startNginx, type Host } from '../setup/hosts';
import { smallSite } from '../setup/small-site';

// Files that the build has compressed travel as they are, in the real nginx and Caddy. Without such files: hosts.test.ts.

const mine = await smallSite();
for (const name of await filesOf(mine.site)) {
  for (const [ending, bytes] of await compressed(readFileSync(join(mine.site, name))))
    await writeFile(join(mine.site, name + ending), bytes);
}
afterAll(() => mine.remove());

const folder = (path: string) => pathToFileURL(`${path}/`);
const security = Object.fromEntries(
  securityHeaders(await inlineOf(folder('.'), folder('dist'))).map(([name, value]) => [name.toLowerCase(), value]),
);
const module = brotliModule();
const style = `_astro/${readdirSync('dist/_astro').find((name) => name.endsWith('.css')) ?? ''}`;

const endings = { br: '.br', gzip: '.gz' };

describe.each([
  ['nginx', '/', ['gzip'], () => startNginx('/', mine.site)],
  ['nginx', '/codes/', ['gzip'], () => startNginx('/codes/', mine.site)],
  ...(module === undefined
    ? []
    : ([
        ['nginx with the module for Brotli', '/', ['br', 'gzip'], () => startNginx('/', mine.site, module)],
        ['nginx with the module for Brotli', '/codes/', ['br', 'gzip'], () => startNginx('/codes/', mine.site, module)],
      ] as const)),
  ['Caddy', '/', ['br', 'gzip'], () => startCaddy('/', mine.site)],
  ['Caddy', '/codes/', ['br', 'gzip'], () => startCaddy('/codes/', mine.site)],
] as const)('%s at %s', (_, __, encodings, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.close());

  const get = (path: string, headers: Record<string, string>) => ask(new URL(path, host.base), { headers });

  describe.each(encodings)('under %s', (encoding) => {
    test.each([
      ['', 'index.html', 200],
      ['ko/http/404/', 'ko/http/404/index.html', 200],
      [style, style, 200],
      ['worker.js', 'worker.js', 200],
      ['http/404/mock/response.json', 'http/404/mock/response.json', 200],
      ['nowhere/', '404.html', 404],
      ['ko/nowhere', 'ko/404.html', 404],
    ])('/%s is the compressed %s', async (path, file, status) => {
      const answer = await get(path, { 'Accept-Encoding': encoding });
      const plain = await get(path, {});
      const bytes = readFileSync(join(mine.site, file + endings[encoding]));
      expect(answer.status).toBe(status);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.body.equals(bytes)).toBe(true);
      // Caddy 2.6 sends these in chunks, without a length.
      expect(answer.headers['content-length'] ?? String(bytes.length)).toBe(String(bytes.length));
      expect(answer.headers['content-type']).toBe(plain.headers['content-type']);
      expect(answer.headers['cache-control']).toBe(plain.headers['cache-control']);
      expect(answer.headers).toMatchObject(security);

      expect(plain.status).toBe(status);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.equals(readFileSync(join(mine.site, file)))).toBe(true);
      for (const { headers } of [answer, plain]) expect(headers.vary).toMatch(/^accept-encoding$/i);
    });

    test('is asked for again, and not sent again, under a tag of its own', async () => {
      const first = await get('http/404/', { 'Accept-Encoding': encoding });
      const plain = await get('http/404/', {});
      expect(first.headers.etag).toBeTruthy();
      expect(first.headers.etag).not.toBe(plain.headers.etag);
      const again = await get('http/404/', { 'Accept-Encoding': encoding, 'If-None-Match': first.headers.etag! });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers).toMatchObject(security);
    });
  });

  test('a browser, which takes all of them, gets the smallest', async () => {
    const { headers } = await get('http/404/', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(headers['content-encoding']).toBe(encodings[0]);
  });
});

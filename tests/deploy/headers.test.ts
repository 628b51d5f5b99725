import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineOf } from '../../src/build/inline';
import { exampleFiles, headersFile, securityHeaders, transportSecurity } from '../../src/site/headers';
import { ask } from '../setup/ask';
import { makeCertificate } from '../setup/certificate';
import { examples, ipv6, startSecureCaddy, startSecureNginx, type Host, type SecureHost } from '../setup/hosts';

// The security headers: one constant, and what every host really sends.

const folder = (path: string) => pathToFileURL(`${path}/`);
const inline = await inlineOf(folder('.'), folder('dist'));
const headers = securityHeaders(inline).map(([name, value]): [string, string] => [name.toLowerCase(), value]);

test.each(Object.entries(exampleFiles(inline)))('%s is what "npm run headers" writes', (path, text) => {
  expect(readFileSync(path, 'utf8'), 'run "npm run headers"').toBe(text);
});

test('the published folder has them for Netlify and Cloudflare Pages, which takes lines of 2,000 characters', () => {
  const file = readFileSync('dist/_headers', 'utf8');
  expect(file).toBe(headersFile(inline));
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000);
  expect(existsSync('public/_headers')).toBe(false);
});

const addresses = [
  ...['', 'ko/http/404/', 'snippets.json', 'favicon.svg', '_astro/nothing.css', 'nowhere', 'ko/nowhere', '_headers'],
  ...['index.html', 'http/404', 'a'.repeat(300)],
];

describe.each(examples)('%s at %s', (_, folder, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(folder);
  });
  afterAll(() => host.close());

  test.each(addresses)('/%s has each once, and none that needs TLS', async (path) => {
    const answer = await ask(host.base + path);
    expect(answer.headers).toMatchObject(Object.fromEntries(headers));
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  test('so has every answer that is not a whole page', async () => {
    for (const [path, status, options] of [
      ['', 405, { method: 'POST' }],
      ['nowhere', 405, { method: 'DELETE' }],
      ['favicon.svg', 206, { headers: { Range: 'bytes=0-9' } }],
      ['favicon.svg', 416, { headers: { Range: 'bytes=9999999-' } }],
      ['http/404/', 412, { headers: { 'If-Match': '"x"' } }],
      ...(folder === '/' ? [] : ([['../codes', 301, {}]] as const)),
    ] as const) {
      const answer = await ask(new URL(path, host.base), options);
      expect(answer.status, path).toBe(status);
      // nginx writes the fields of a 416 twice.
      for (const [name, value] of headers) expect([value, `${value}, ${value}`]).toContain(answer.headers[name]);
    }
  });
});

describe.each([
  ['nginx', startSecureNginx],
  ['Caddy', startSecureCaddy],
] as const)('%s over TLS', (_, start) => {
  let host: SecureHost;
  let certificate: Awaited<ReturnType<typeof makeCertificate>>;
  beforeAll(async () => {
    certificate = await makeCertificate();
    host = await start(certificate);
  });
  afterAll(async () => {
    await host.close();
    await certificate.remove();
  });

  test.each(addresses)('/%s has each once, and the one that needs TLS', async (path) => {
    const answer = await ask(host.base + path);
    const [name, value] = transportSecurity;
    expect(answer.headers).toMatchObject(Object.fromEntries([...headers, [name.toLowerCase(), value]]));
  });

  test('in the clear it answers with the way to TLS', async () => {
    const answer = await ask(`${host.plain}http/404/?x=1`);
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.location).toBe(`${host.base}http/404/?x=1`);
    expect(answer.headers).toMatchObject(Object.fromEntries(headers));
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  test.skipIf(!ipv6)('answers over IPv6 as over IPv4', async () => {
    const [secure, plain] = [new URL(host.base), new URL(host.plain)];
    const headers = { Host: secure.host };
    expect((await ask(`https://[::1]:${secure.port}/`, { headers })).status).toBe(200);
    const { headers: fields } = await ask(`http://[::1]:${plain.port}/http/404/`, { headers: { Host: plain.host } });
    expect(fields.location).toBe(`${host.base}http/404/`);
  });
});

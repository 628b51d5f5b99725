import { existsSync, readFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineOf } from '../../src/build/inline';
import { exampleFiles, headersFile, securityHeaders, transportSecurity } from '../../src/site/headers';
import { makeCertificate } from '../setup/certificate';
import { examples, startSecureCaddy, startSecureNginx, type Host, type SecureHost } from '../setup/hosts';

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

/** The headers of an answer, from a host whose certificate nobody signed. */
const ask = (address: string) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
    const ask = address.startsWith('https:') ? secureRequest : plainRequest;
    ask(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

const addresses = ['', 'ko/http/404/', 'snippets.json', 'favicon.svg', '_astro/nothing.css', 'nowhere', 'index.html'];

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
    const { status, headers } = await ask(`${host.plain}http/404/?x=1`);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${host.base}http/404/?x=1`);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askRaw } from '../setup/ask';
import { makeCertificate } from '../setup/certificate';
import { hostileTargets, leavesHost, stranger } from '../setup/hostile-addresses';
import {
  examples,
  startNginx,
  startPreview,
  startSecureCaddy,
  startSecureNginx,
  type Host,
  type SecureHost,
} from '../setup/hosts';

// No address makes a server lead a reader to another host, fail, or send a field that the reader has made up.

const own = 'https://codes.example.org';

test.each([
  [`//${stranger}/`, `/\\${stranger}/`, `/\t/${stranger}/`, `\\\\${stranger}/`, `https://${stranger}/`],
  [`https:${stranger}`, `${own}@${stranger}/`, `${own}.${stranger}/`, `${own}*`, `http/404/`, ''],
])('a redirect to %s leaves the host', (...locations) => {
  expect(locations.filter((location) => !leavesHost(location, own))).toEqual([]);
});

test('a redirect to a path, or to the host itself, does not', () => {
  const locations = ['/', '/http/404/?q=1', `/%5c${stranger}/`, own, `${own}/`, `${own}//${stranger}/`, `${own}?x`];
  expect(locations.filter((location) => leavesHost(location, own))).toEqual([]);
});

/**
 * What is wrong with the answers of a host to all hostile addresses, in sentences.
 * @param leadsTo the only origin that it may lead to
 */
async function faults(base: string, folder: '/' | '/codes/', leadsTo = new URL(base).origin): Promise<string[]> {
  const { origin, host } = new URL(base);
  const queue = hostileTargets(folder)
    .flatMap((target) => [host, stranger].map((host) => ({ target, host })))
    .values();
  const found: string[] = [];
  const lane = async () => {
    for (const { target, host } of queue) {
      const { status, fields } = await askRaw(origin, target, { host });
      const say = (fault: string) => found.push(`${JSON.stringify(target.slice(0, 200))} of ${host}: ${fault}`);
      if (status >= 500) say(String(status));
      for (const [name, value] of fields) {
        if (name === 'x-injected') say('a field of its own');
        if (name !== 'location') continue;
        if (leavesHost(value, leadsTo)) say(`leads to ${JSON.stringify(value.slice(0, 200))}`);
        if (process.env.PATH && value.includes(process.env.PATH)) say('shows the environment');
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return found;
}

const everywhere = [
  ...examples,
  ['nginx with "merge_slashes off"', '/', () => startNginx('/', 'dist', undefined, 'merge_slashes off;')],
  ['nginx with "merge_slashes off"', '/codes/', () => startNginx('/codes/', 'dist', undefined, 'merge_slashes off;')],
] as const;

describe.each(everywhere)('%s at %s', (_, folder, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start(folder);
  });
  afterAll(() => host.close());

  test('leads to no other host', async () => {
    expect(await faults(host.base, folder)).toEqual([]);
  });

  // What names no path is a matter of the whole host.
  const pathless = [
    ['CONNECT', `${stranger}:443`],
    ['GET', `${stranger}:443`],
    ['GET', `http:${stranger}`],
    ['GET', '*'],
  ] as const;
  test.each(folder === '/' ? pathless : [])('%s of %s is refused', async (method, target) => {
    const { status } = await askRaw(host.base, target, { method });
    expect([400, 405]).toContain(status);
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

  test('leads to no other host', async () => {
    expect(await faults(host.base, '/')).toEqual([]);
  });

  test('in the clear leads to its own name over TLS, whatever name the request brings', async () => {
    const { origin } = new URL(host.base);
    expect(await faults(host.plain, '/', origin)).toEqual([]);
    const { fields } = await askRaw(host.plain, '/http/404/', { host: stranger });
    expect(Object.fromEntries(fields).location).toBe(`${origin}/http/404/`);
  });
});

describe('what "npm start" serves', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startPreview();
  });
  afterAll(() => host.close());

  test('leads to no other host', async () => {
    // Astro, whose server it is, fails at some of them.
    expect((await faults(host.base, '/')).filter((fault) => !fault.endsWith(': 500'))).toEqual([]);
  });
});

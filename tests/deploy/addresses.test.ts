import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/build/files';
import { ask } from '../setup/ask';
import { startCaddy, startNginx, type Host } from '../setup/hosts';
import { smallSite } from '../setup/small-site';

// What of the published folder has an address, and what has none.

const forHosts = ['_headers', '_redirects', '.nojekyll'];
/** What proves to a certificate authority whose host this is: a name of letters, digits, - and _. RFC 8555 8.3 */
const token = '.well-known/acme-challenge/_headers-LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0';

const mine = await smallSite();
const packed = (await filesOf(mine.site)).flatMap((name) => [`${name}.br`, `${name}.gz`]);
for (const name of packed) await writeFile(join(mine.site, name), 'text\n');
for (const name of [...forHosts, 'ko/_headers', token, '.well-known/security.txt']) {
  await mkdir(join(mine.site, name, '..'), { recursive: true });
  await writeFile(join(mine.site, name), 'text\n');
}
afterAll(() => mine.remove());

describe.each([
  ['nginx', '/', startNginx],
  ['nginx', '/codes/', startNginx],
  ['Caddy', '/', startCaddy],
  ['Caddy', '/codes/', startCaddy],
] as const)('%s at %s', (_, folder, start) => {
  describe('a small site', () => {
    let host: Host;
    beforeAll(async () => {
      host = await start(folder, mine.site);
    });
    afterAll(() => host.close());
    const get = (path: string) => ask(new URL(path, host.base));

    test('has no address for what other hosts read, however it is written', async () => {
      for (const path of [
        ...[...forHosts, 'ko/_headers', '%5fheaders', '%2enojekyll', '_headers/', '_headers?x', 'ko/../_headers'],
        ...['ko/..%2f_headers', '%2e/_headers'],
      ]) {
        const { status, body } = await get(path);
        expect(status, path).toBe(404);
        expect(body.equals(readFileSync(join(mine.site, path.startsWith('ko/_') ? 'ko/404.html' : '404.html')))).toBe(
          true,
        );
      }
    });

    test('has none for the compressed files, which travel under the name of their file', async () => {
      expect(packed.length).toBeGreaterThan(20);
      for (const path of packed) expect((await get(path)).status, path).toBe(404);
    });

    test('has room for /.well-known/', async () => {
      for (const path of [token, '.well-known/security.txt']) {
        const { status, body } = await get(path);
        expect(status, path).toBe(200);
        expect(body.toString()).toBe('text\n');
      }
    });
  });

  test('the whole site: every other file has its address', async () => {
    const host = await start(folder);
    try {
      const names = (await filesOf('dist')).filter((name) => !forHosts.includes(name)).values();
      const missing: string[] = [];
      let found = 0;
      const lane = async () => {
        for (const name of names) {
          const { status, headers } = await ask(host.base + name.replace(/(^|\/)index\.html$/, '$1'), {
            method: 'HEAD',
          });
          if (status === 200 && headers['content-length'] === String(readFileSync(`dist/${name}`).length)) found += 1;
          else missing.push(name);
        }
      };
      await Promise.all(Array.from({ length: 8 }, lane));
      expect(missing).toEqual([]);
      expect(found).toBeGreaterThan(900);
    } finally {
      await host.close();
    }
  });
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useStrings } from '~/i18n';
import { filesOf } from '../../src/build/files';
import { ChangingHost } from '../setup/changing-host';
import { hostileTargets } from '../setup/hostile-addresses';
import { nextBuild, smallSite } from '../setup/small-site';
import { patience, useBrowser } from '../setup/visit';

const { offline, update } = useStrings('en');
const { words } = offline;

const browser = useBrowser();

let host: ChangingHost;
let context: BrowserContext;
let page: Page;
let remove: () => Promise<void>;

beforeEach(async () => {
  host = new ChangingHost();
  ({ site: host.site, remove } = await smallSite());
  await host.start();
  context = await browser().newContext({ baseURL: host.base });
  context.setDefaultTimeout(patience);
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  host.stop();
  await remove();
});

/** A sentence up to its first figure. */
const start = (text: string) => text.replace(/\{.*/s, '').trim();

const says = (text: string) => page.locator('.offline [role=status]', { hasText: start(text) }).waitFor();
const button = (name: string) => page.getByRole('button', { name });
const caches = () => page.evaluate(() => globalThis.caches.keys());
const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

const summary = async () =>
  JSON.parse(await readFile(join(host.site, 'offline.json'), 'utf8')) as { files: number; bytes: number };

async function keep(): Promise<void> {
  await page.goto('about/');
  await button(offline.keep).click();
  await says(words.kept);
}

describe('before the reader asks', () => {
  test('there is no worker, no copy and no request for them, and the page says what it would cost', async () => {
    await page.goto('');
    await page.goto('http/404/mock/');
    await page.goto('about/');
    await says(words.none);
    const { files, bytes } = await summary();
    const text = await page.locator('.offline [role=status]').innerText();
    expect(text).toContain(`${String(files)} files`);
    expect(text).toContain(`${(bytes / 1e6).toFixed(1).replace('.0', '')} MB from one that does not`);
    expect(text).toMatch(/The browser estimates that [\d.]+ [MG]B are free/);
    expect(await registrations()).toBe(0);
    expect(await caches()).toEqual([]);
    expect(host.asked).not.toContain('worker.js');
  });

  test('a browser without room for it is named', async () => {
    await page.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ quota: 150_000, usage: 50_000 });
    });
    await page.goto('about/');
    await says(words.none);
    expect(await page.locator('.offline [role=status]').innerText()).toMatch(/only 0\.1 MB are free: too little\.$/);
  });

  test('without JavaScript, from disk and over plain HTTP there is a sentence instead of the button', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false, baseURL: host.base });
    const disk = await browser().newContext();
    const network = await browser().newContext();
    // An address that is not this machine: what the network would answer comes from the folder.
    await network.route('http://codes.test/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      await route.fulfill({ path: join(host.site, path) });
    });
    for (const [where, address] of [
      [plain, 'about/'],
      [disk, pathToFileURL(join(host.site, 'about/index.html')).href],
      [network, 'http://codes.test/about/'],
    ] as const) {
      const other = await where.newPage();
      await other.goto(address);
      expect(await other.getByText(offline.elsewhere).isVisible(), address).toBe(true);
      expect(await other.getByRole('button', { name: offline.keep }).isVisible(), address).toBe(false);
      await where.close();
    }
  });
});

describe('the copy', () => {
  test('has every page and file of the build, byte for byte, and is read without a network', async () => {
    host.site = 'dist';
    await keep();
    host.stop();

    const names = (await filesOf('dist')).filter(
      (name) => !/^(_[^/]*|\..*|worker\.js|offline\.json|mocks\.json|robots\.txt)$/.test(name),
    );
    expect(names.length).toBeGreaterThan(900);
    const hashes = await page.evaluate(
      async ([base, names]) => {
        const hash = async (name: string) => {
          const answer = await fetch(base + name.replace(/(^|\/)index\.html$/, '$1'));
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
          return [name, [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
        };
        return Object.fromEntries(await Promise.all(names.map(hash))) as Record<string, string>;
      },
      [host.base, names] as const,
    );
    for (const name of names) {
      const content = await readFile(join('dist', name));
      expect(hashes[name], name).toBe(createHash('sha256').update(content).digest('hex'));
    }

    // As a reader goes: by links, to an address without its last slash, to one that is not there.
    await page.goto('');
    await page.getByRole('link', { name: '한국어' }).first().click();
    await page.waitForURL('**/ko/');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
    await page.goto('http/405?from=log');
    expect(page.url()).toBe(`${host.base}http/405/?from=log`);
    const lost = await page.goto('ko/http/798/');
    expect(lost?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe(useStrings('ko').notFound.title);
    await page.locator('main').getByRole('link', { name: 'HTTP', exact: true }).first().click();
    await page.waitForURL('**/ko/http/');
  });

  test('leads to no other host and answers for none, whatever the address', async () => {
    await keep();
    // Without a host, every answer is the worker's.
    host.stop();
    const { origin } = new URL(host.base);
    const read = hostileTargets(host.folder).map((target) => URL.parse(origin + target)?.href ?? '');
    // What does not lead into the site never comes to the worker.
    const addresses = [...new Set(read)].filter((address) => address.startsWith(host.base));
    expect(addresses.length).toBeGreaterThan(300);
    const answers = await page.evaluate(
      async (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              ({ url, status, redirected }) => ({ address, url, status, redirected }),
              () => undefined,
            ),
          ),
        ),
      addresses,
    );
    const given = answers.filter((answer) => answer !== undefined);
    expect(given.some(({ redirected }) => redirected)).toBe(true);
    expect(given.filter(({ url, status }) => status !== 200 || new URL(url).origin !== origin)).toEqual([]);

    for (const address of addresses.filter((_, index) => index % 12 === 0)) {
      await page.goto(address);
      expect(new URL(page.url()).origin, address).toBe(origin);
      expect(await page.locator('h1').count(), address).toBe(1);
    }
  });

  test('shows its progress, ends when it is stopped, and can be made again', async () => {
    await page.goto('about/');
    const held = Promise.withResolvers<null>();
    host.spoil = async (file, content) => {
      if (file === 'http/405/index.html') await held.promise;
      return content;
    };
    await button(offline.keep).click();
    await page.waitForFunction(() => document.querySelector('progress')!.value > 3);
    expect(await page.locator('.progress').innerText()).toMatch(/^\s*\d+ of \d+ files, [\d.]+ MB$/);
    await button(words.cancel).click();
    await says(words.failed.cancelled);
    held.resolve(null);
    expect(await caches()).toEqual([]);
    expect(await registrations()).toBe(0);

    await button(offline.keep).click();
    await says(words.kept);
  });

  test('counts every byte, and keeps the focus of whoever works by keys', async () => {
    await page.goto('about/');
    await page.evaluate((name) => {
      new BroadcastChannel(name).addEventListener('message', ({ data }) => {
        document.body.dataset.last = JSON.stringify(data);
      });
    }, `wirecodes ${host.folder} `);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await button(offline.keep).focus();
    await page.keyboard.press('Enter');
    await says(words.working);
    expect(await focused()).toBe(words.cancel);
    await says(words.kept);
    expect(await focused()).toBe(words.remove);

    const { files, bytes } = await summary();
    const last = await page.evaluate(() => document.body.dataset.last);
    expect(JSON.parse(last!)).toEqual({ files, all: files, bytes });
    await page.keyboard.press('Enter');
    await says(words.removed);
    expect(await focused()).toBe(offline.keep);
  });

  test('is removed with its worker, and made again on the same page', async () => {
    await keep();
    const other = await context.newPage();
    await other.goto('http/404/');
    await button(words.remove).click();
    await says(`${words.removed} ${words.none}`);
    expect(await caches()).toEqual([]);
    expect(await registrations()).toBe(0);
    // A page that the old worker still rules must not bring the copy back.
    expect(await other.evaluate((base) => fetch(`${base}ko/about/`).then(({ ok }) => ok), host.base)).toBe(true);
    expect(await caches()).toEqual([]);

    await button(offline.keep).click();
    await says(words.kept);
    host.stop();
    await page.goto('http/404/');
    expect(await page.title()).toContain('404');
  });
});

describe('a new build', () => {
  test('is fetched whole before it is offered, and no page or reader gets two builds', async () => {
    await keep();
    const other = await context.newPage();
    await other.goto('http/404/');
    await nextBuild(host.site);

    const note = page.getByText(update.ready);
    await page.goto('');
    await note.waitFor();
    expect(await page.title()).not.toContain('(next)');
    expect(await caches()).toHaveLength(2);
    // The host is another one now; every page goes on with the old copy.
    for (const path of ['http/404/', 'ko/about/', 'about/']) {
      await page.goto(path);
      expect(await page.title(), path).not.toContain('(next)');
      expect(await page.evaluate(() => getComputedStyle(document.body).display), path).toBe('flex');
    }
    await note.waitFor();

    const reloads = [page, other].map((one) => one.waitForEvent('load'));
    await page.getByRole('button', { name: update.show }).click();
    await Promise.all(reloads);
    for (const one of [page, other]) {
      expect(await one.title()).toContain('(next)');
      expect(await one.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
      expect(await one.getByText(update.ready).isVisible()).toBe(false);
    }
    expect(await caches()).toHaveLength(1);
    host.stop();
    await page.goto('ko/http/404/');
    expect(await page.title()).toContain('(next)');
  });

  test('that arrives in pieces of two is refused whole', async () => {
    await keep();
    await nextBuild(host.site);
    host.spoil = (file, content) => (file === 'ko/about/index.html' ? `${content.toString()} ` : content);
    await page.goto('about/');
    await says(words.failed.changed.replace('{file}', 'ko/about/'));
    await says(`${words.failed.changed.replace('{file}', 'ko/about/')} ${start(words.kept)}`);
    expect(await caches()).toHaveLength(1);
    host.stop();
    for (const path of ['', 'ko/about/', 'http/404/']) {
      await page.goto(path);
      expect(await page.title(), path).not.toContain('(next)');
    }
  });
});

describe('when the copy cannot be made, nothing is kept and reading goes on:', () => {
  afterEach(async () => {
    expect(await caches()).toEqual([]);
    await page.goto('http/404/');
    expect(await page.title()).toContain('404');
  });

  test('storage is full', async () => {
    await page.goto('about/');
    const session = await context.newCDPSession(page);
    const { origin } = new URL(host.base);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    await button(offline.keep).click();
    await says(words.failed.full);
  });

  test('workers are forbidden', async () => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    });
    await page.goto('about/');
    await button(offline.keep).click();
    await says(words.failed.storage);
  });

  test('storage is forbidden', async () => {
    const forbid = `CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'));\n`;
    host.spoil = (file, content) => (file === 'worker.js' ? forbid + content.toString() : content);
    await page.goto('about/');
    await button(offline.keep).click();
    await says(words.failed.storage);
  });

  test('the network goes away in the middle', async () => {
    host.spoil = (file, content) => {
      if (file === 'http/404/index.html') host.stop();
      return content;
    };
    await page.goto('about/');
    await button(offline.keep).click();
    await says(words.failed.network);
    host.spoil = (_, content) => content;
    await host.start();
  });

  test('a file is not that of the build', async () => {
    host.spoil = (file, content) => (file === 'http/405/index.html' ? 'another' : content);
    await page.goto('about/');
    await button(offline.keep).click();
    await says(words.failed.changed.replace('{file}', 'http/405/'));
  });

  test('the host has no list', async () => {
    host.spoil = (file, content) => {
      if (file === 'offline.json') throw new Error('gone');
      return content;
    };
    await page.goto('about/');
    await says(words.unknown);
    expect(await button(offline.keep).isVisible()).toBe(false);
  });
});

test('a host that shows its error page nowhere else does not prevent the copy', async () => {
  host.spoil = (file, content) => (file === '404.html' ? 'the page of the host' : content);
  await keep();
  host.stop();
  await page.goto('http/404/');
  expect(await page.title()).toContain('404');
});

describe('a copy that is spoilt', () => {
  /** Lost, emptied, exchanged: what becomes of three pages. */
  const spoil = () =>
    page.evaluate(async (base) => {
      const [name = ''] = await globalThis.caches.keys();
      const cache = await globalThis.caches.open(name);
      await cache.delete(`${base}http/404/`);
      await cache.put(`${base}http/405/`, new Response(''));
      await cache.put(
        `${base}ko/about/`,
        new Response('<title>other</title>', { headers: { 'Content-Type': 'text/html' } }),
      );
    }, host.base);

  test('is mended from the host while reading', async () => {
    await keep();
    await spoil();
    for (const path of ['http/404/', 'http/405/', 'ko/about/']) {
      await page.goto(path);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    host.stop();
    for (const path of ['http/404/', 'http/405/', 'ko/about/']) {
      await page.goto(path);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
  });

  test('shows the error page of the language in its place without a network, and the rest of it', async () => {
    await keep();
    await spoil();
    host.stop();
    for (const [path, locale] of [
      ['ko/about/', 'ko'],
      ['http/405/', 'en'],
    ]) {
      const answer = await page.goto(path!);
      expect(answer?.status(), path).toBe(503);
      expect(await page.locator('html').getAttribute('lang'), path).toBe(locale);
      expect(await page.title(), path).toContain('Wirecodes');
      expect(await page.title(), path).not.toContain('other');
    }
    await page.goto('about/');
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('that is lost as a whole leaves the site as it is without one', async () => {
    await keep();
    await page.evaluate(async () => {
      for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
    });
    await page.goto('http/404/');
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto('about/');
    await says(words.none);
  });
});

test('under a policy with Trusted Types the worker is registered and nothing is violated', async () => {
  const html = await readFile(join(host.site, 'about/index.html'), 'utf8');
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  host.headers = {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' ${hashes.join(' ')}`,
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types wirecodes',
    ].join('; '),
  };
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await keep();
  await page.goto('http/404/');
  // The copy keeps the headers of the host.
  const blocked = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>';
      return false;
    } catch {
      return true;
    }
  });
  expect(blocked).toBe(true);
  expect(errors.filter((text) => !text.includes('TrustedHTML'))).toEqual([]);
});

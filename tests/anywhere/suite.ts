import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineOf } from '../../src/build/inline';
import { securityHeaders } from '../../src/site/headers';
import { startCaddy, startNginx, type Host } from '../setup/hosts';
import { serve } from '../setup/serve';

/** A name that is not this machine's own to a browser: there, plain HTTP is no secure context. */
const lanName = 'wirecodes.lan';

const samples = [
  '',
  'ko/',
  'http/',
  'ko/smtp/',
  'http/404/',
  'ko/smtp/530/mock/',
  '530/',
  'ko/about/',
  'frameworks/go/',
];

/** The archive of `npm run pack`, unpacked. */
function unpack(): { base: string; start: string; remove: () => void } {
  const work = mkdtempSync(join(tmpdir(), 'wirecodes-archive-'));
  execFileSync(process.execPath, ['scripts/pack.ts', '--out', work]);
  const [archive = ''] = readdirSync(work);
  for (const [name, content] of Object.entries(unzipSync(readFileSync(join(work, archive))))) {
    mkdirSync(join(work, dirname(name)), { recursive: true });
    writeFileSync(join(work, name), content);
  }
  return {
    base: pathToFileURL(join(work, 'wirecodes/')).href,
    start: pathToFileURL(join(work, 'START.html')).href,
    remove: () => {
      rmSync(work, { recursive: true });
    },
  };
}

/**
 * The same site in every place where it can lie, in one browser.
 * @param start starts the browser, which finds the name it is given on this machine
 */
export function worksAnywhere(start: (name: string) => Promise<Browser>): void {
  let browser: Browser;
  let archive: ReturnType<typeof unpack>;
  beforeAll(async () => {
    archive = unpack();
    browser = await start(lanName);
  });
  afterAll(async () => {
    await browser.close();
    archive.remove();
  });

  const hosts: [way: string, start: () => Promise<Host>][] = [
    ['at the root of a host', () => startCaddy('/')],
    ['in a folder of a host', () => startNginx('/codes/')],
    [
      'over plain HTTP in a local network',
      async () => {
        const { origin, close } = await serve();
        return { base: `${origin.replace('127.0.0.1', lanName)}/`, close };
      },
    ],
    ['from disk', () => Promise.resolve({ base: pathToFileURL('dist/').href, close: () => undefined })],
    ['from the archive', () => Promise.resolve({ base: archive.base, close: () => undefined })],
  ];

  /** A page in a context of its own; no error on it, and no request that leads out of `within`. */
  async function visit(within: string, address: string, visitor: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(String(error)));
      page.on('request', (request) => {
        // What a browser shows by itself, such as a picture of its own for a page from disk, is no request.
        if (!/^(data|about|chrome|resource):/.test(request.url()) && !request.url().startsWith(within))
          trouble.push(`request to ${request.url()}`);
      });
      page.on('requestfailed', (request) => {
        // A reader who goes on does not wait for the icon.
        if (!request.failure()?.errorText.endsWith('ABORTED')) trouble.push(`no answer from ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${String(response.status())} from ${response.url()}`);
      });
      await page.goto(address);
      await visitor(page);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const follow = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  const styled = (page: Page) =>
    page.$eval('html', (html) => getComputedStyle(html).backgroundColor !== 'rgba(0, 0, 0, 0)');
  const linksOf = (page: Page) => page.evaluate(() => [...document.links].map((link) => link.href));
  const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);

  /** Chromium may load the next page before it has stored what was chosen; no reader is that fast. */
  const remembered = (page: Page, address: string, see: () => Promise<string | null>, what: string) =>
    expect.poll(() => page.goto(address).then(see), { timeout: 10_000 }).toBe(what);

  describe.each(hosts)('%s', (_, start) => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host.close());

    const onDisk = () => host.base.startsWith('file:');
    /** The address of a page as a reader sees it. */
    const at = (path: string) => `${host.base}${path}${onDisk() ? 'index.html' : ''}`;
    const open = (path: string, visitor: (page: Page) => Promise<void>) => visit(host.base, at(path), visitor);

    test('pages have their style, and every link leads to a page that is there', async () => {
      const links = new Set<string>();
      await open('', async (page) => {
        for (const path of samples) {
          await page.goto(at(path));
          expect(await styled(page), path).toBe(true);
          for (const link of await linksOf(page)) if (!link.startsWith('https:')) links.add(link.replace(/#.*/, ''));
        }
      });
      expect(links.size).toBeGreaterThan(200);

      const lost: string[] = [];
      for (const link of links) {
        const there = onDisk()
          ? statSync(fileURLToPath(link)).isFile()
          : (await fetch(link.replace(lanName, '127.0.0.1'), { redirect: 'manual' })).status === 200;
        if (!link.startsWith(host.base) || !there) lost.push(link);
      }
      expect(lost).toEqual([]);
    });

    test('links lead from page to page, and the language switch to the same page and back', async () => {
      await open('', async (page) => {
        await page.click('.menu summary');
        await follow(page, '.menu a');
        expect(page.url()).toBe(at('http/'));
        await follow(page, '.codes a[href*="404/"]');
        expect(page.url()).toBe(at('http/404/'));
        await follow(page, '.site-header > div > .settings a');
        expect(page.url()).toBe(at('ko/http/404/'));
        expect(await page.$eval('html', (html) => html.lang)).toBe('ko');
        await follow(page, '.site-header > div > .settings a');
        expect(page.url()).toBe(at('http/404/'));
        await follow(page, '.wordmark');
        expect(page.url()).toBe(at(''));
      });
    });

    test('a tab opens by click and by address, and is remembered on the next page', async () => {
      await open('http/404/mock/', async (page) => {
        const chosen = async () => (await textOf(page, '[role=tab][aria-selected=true]')).trim();
        expect(await chosen()).toBe('Django');
        await page.click('#tab-go');
        expect(await chosen()).toBe('Go net/http');
        expect(page.url()).toBe(`${at('http/404/mock/')}#go`);
        expect(await textOf(page, '[role=tabpanel].chosen')).toContain('package main');
        await remembered(page, at('ko/http/405/mock/'), chosen, 'Go net/http');
        await page.goto(`${at('http/404/mock/')}#flask`);
        expect(await chosen()).toBe('Flask');
      });
    });

    test('copying puts the code on the clipboard', async () => {
      await open('smtp/251/mock/', async (page) => {
        const code = await textOf(page, '.listing code');
        await page.click('.copy');
        await page.waitForFunction(() =>
          document.querySelector('body > p[role=status]')?.textContent.startsWith('Copied'),
        );
        await page.evaluate(() => {
          const area = document.createElement('textarea');
          document.body.prepend(area);
          area.focus();
        });
        const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
        await page.keyboard.down(modifier);
        await page.keyboard.press('v');
        await page.keyboard.up(modifier);
        await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
        expect(await page.$eval('textarea', ({ value }) => value)).toBe(code);
      });
    });

    test('the search opens by a key, and its hits lead to pages in the language', async () => {
      await open('ko/http/404/', async (page) => {
        await page.keyboard.press('/');
        await page.waitForSelector('.search[data-ready]');
        await page.keyboard.type('550 5.1.1');
        expect(await textOf(page, '.hits .names')).toContain('메일함 이용 불가');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        expect(page.url()).toBe(at('ko/smtp/550/'));
      });
    });

    test('the theme changes and is remembered', async () => {
      await open('', async (page) => {
        const paper = () => page.$eval('html', (html) => getComputedStyle(html).backgroundColor);
        await page.click('.site-header > div > .settings .theme');
        const light = await paper();
        await page.click('.site-header > div > .settings .theme');
        const dark = await paper();
        expect(dark).not.toBe(light);
        await remembered(page, at('ko/about/'), paper, dark);
      });
    });

    test('the skip link is the first stop of the keyboard and leads to the content', async () => {
      await open('http/404/', async (page) => {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'content');
      });
    });
  });

  test('from the first page of the archive, two clicks lead to a protocol', async () => {
    await visit(archive.start.replace('START.html', ''), archive.start, async (page) => {
      await follow(page, 'section:lang(ko) a');
      expect(page.url()).toBe(`${archive.base}ko/index.html`);
      expect(await styled(page)).toBe(true);
      await follow(page, '.family li > a');
      expect(page.url()).toBe(`${archive.base}ko/http/index.html`);
    });
  });

  describe.each([
    ['Caddy in a folder', () => startCaddy('/codes/'), '/codes/'],
    // GitHub Pages knows one error page, which leads on to the one of another language, and puts a project in a folder.
    ['a strict policy in a folder', () => strict('/codes/'), '/codes/'],
    ['a strict policy at the root', () => strict('/'), '/'],
  ] as const)('the error page with %s', (_, start, folder) => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host.close());

    test.each([
      ['nowhere', 'en'],
      ['http/payload-too-large/a/b.html?x=/y/#z', 'en'],
      ['ko/nowhere/', 'ko'],
    ])('%s has its style and its links', async (path, language) => {
      const origin = host.base.slice(0, -folder.length);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          document.documentElement.dataset.violation = `${event.violatedDirective} ${event.blockedURI}`;
        });
      });
      await page.goto(host.base + path);
      await page.waitForSelector(`html[lang=${language}] .theme:not([hidden])`);
      await page.waitForFunction(
        // Those of the rules for unknown codes lead to the specification.
        (base) => [...document.links].every((link) => link.matches('.spec') || link.href.startsWith(base)),
        {},
        host.base,
      );

      expect(await page.$eval('html', ({ lang, dataset }) => [lang, dataset.violation ?? ''])).toEqual([language, '']);
      expect(await styled(page)).toBe(true);
      for (const link of new Set(await linksOf(page))) {
        if (!link.endsWith('#content') && link.startsWith(host.base))
          expect((await fetch(link)).status, link).toBe(200);
      }
      expect(requests.filter((request) => !request.startsWith(`${origin}/`))).toEqual([]);

      await page.click('.from-address button');
      await page.waitForSelector('.search[data-ready]');
      expect(await page.$eval('.search input', ({ value }) => value)).toBe(
        path
          .replace(/^ko\//, '')
          .replace(/\.html.*/, '')
          .replaceAll(/[/-]+/g, ' ')
          .trim(),
      );
      expect(await page.$eval('html', ({ dataset }) => dataset.violation ?? '')).toBe('');
      await context.close();
    });
  });
}

/** A host whose pages may run and load what is theirs, and nothing else; but not one of the examples. */
async function strict(folder: string): Promise<Host> {
  const inline = await inlineOf(pathToFileURL('./'), pathToFileURL('dist/'));
  const { origin, close } = await serve(folder, Object.fromEntries(securityHeaders(inline)));
  return { base: origin + folder, close };
}

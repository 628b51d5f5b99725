import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/build/files';
import { startNginx, type Host } from '../setup/hosts';
import { useBrowser } from '../setup/visit';

// The Content-Security-Policy of the pages, and that of a host beside it, hold and hinder nothing.

/** One page of each template. */
const templates = [
  '',
  'about/',
  'http/',
  'smtp/',
  '404/',
  'http/404/',
  'smtp/550/',
  'http/404/mock/',
  'smtp/550/mock/',
  'frameworks/flask/',
];
const visits = ['', 'ko/'].flatMap((locale) => templates.map((path) => locale + path));

const browser = useBrowser();

/** Everything that a policy keeps a page from, that the browser complains of, and that is asked for elsewhere. */
async function watch(browser: Browser, home: string): Promise<{ page: Page; trouble: string[] }> {
  const page = await browser.newPage();
  const trouble: string[] = [];
  await page.exposeFunction('report', (text: string) => trouble.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { report: (text: string) => void }).report(
        `${event.effectiveDirective} ${event.blockedURI}`,
      );
    });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) trouble.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  return { page, trouble };
}

/** What a reader does that needs a script. */
async function use(page: Page): Promise<void> {
  const theme = await page.evaluate(() => {
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
    press('.theme');
    const chosen = document.documentElement.dataset.theme;
    for (const selector of ['.theme', '.theme', '.copy', '[role=tab]:nth-child(2)']) press(selector);
    return chosen;
  });
  expect(theme).toBe('light');
}

describe.each([
  ['nginx', startNginx],
  ['a disk', () => Promise.resolve({ base: pathToFileURL('dist/').href, close: () => undefined })],
] as [string, (folder: '/') => Promise<Host>][])('on %s', (name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start('/');
  });
  afterAll(() => host.close());

  test('a visit of every template breaks no rule', async () => {
    const { page, trouble } = await watch(browser(), host.base);
    for (const path of visits) {
      await page.goto(`${host.base}${path}${name === 'a disk' ? 'index.html' : ''}`);
      await use(page);
    }
    expect(trouble).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual(['framework', 'theme']);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test('what the site did not write does not run', async () => {
    const { page, trouble } = await watch(browser(), host.base);
    await page.goto(`${host.base}index.html`);
    const done = await page.evaluate(async () => {
      const run = "document.body.dataset.run = 'yes'";
      const attempts = {
        script: () => {
          const script = document.createElement('script');
          script.append(run);
          document.body.append(script);
        },
        handler: () => {
          document.body.setAttribute('onclick', run);
        },
        markup: () => {
          document.body.innerHTML = `<img src="x" onerror="${run}">`;
        },
        text: () => {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval
          setTimeout(run);
        },
        style: () => {
          document.body.setAttribute('style', 'margin: 7px');
        },
      };
      for (const attempt of Object.values(attempts)) {
        try {
          attempt();
        } catch {
          // Trusted Types refuse most of them at once.
        }
      }
      document.body.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { run: document.body.dataset.run, margin: getComputedStyle(document.body).margin };
    });
    expect(done).toEqual({ run: undefined, margin: '0px' });
    expect(trouble.some((text) => text.startsWith('require-trusted-types-for'))).toBe(true);
    expect(trouble.some((text) => text.startsWith('style-src-attr'))).toBe(true);
    await page.close();
  });

  if (name !== 'a disk') {
    test('the error page at any depth breaks no rule', async () => {
      const { page, trouble } = await watch(browser(), host.base);
      for (const path of ['nowhere', 'a/b/c/', 'ko/http/999/mock/']) {
        await page.goto(host.base + path);
        await use(page);
        expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
      }
      expect(trouble.filter((text) => !text.includes('the server responded with a status of 404'))).toEqual([]);
      await page.close();
    });
  }
});

test('every page has its policy before anything that it is about, and none allows everything inline', async () => {
  const pages = (await filesOf('dist')).filter((name) => name.endsWith('.html'));
  const without = pages.filter((name) => {
    const html = readFileSync(`dist/${name}`, 'utf8');
    return (
      !/^<!DOCTYPE html><html lang="[a-z]+"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';/.test(
        html,
      ) || html.includes('unsafe-')
    );
  });
  expect(pages.length).toBeGreaterThan(100);
  expect(without).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/build/files';
import { startBrowser } from '../setup/browser';
import { serve } from '../setup/serve';
import { heaviest } from '../setup/heaviest';

// Reading waits for no script, and none that comes moves what is being read.

const pages = (await filesOf('dist')).filter((name) => name.endsWith('.html'));
const samples = heaviest(new Map(pages.map((file) => [file, readFileSync(`dist/${file}`).length]))).map(
  ({ file }) => `/${file.replace(/index\.html$/, '')}`,
);

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
/** Two windows that go from page to page: a new one costs more than what is looked at in it. */
let plain: Page;
let scripted: Page;
beforeAll(async () => {
  host = await serve();
  browser = await startBrowser();
  plain = await browser.newPage({ baseURL: host.origin, javaScriptEnabled: false });
  scripted = await browser.newPage({ baseURL: host.origin });
});
afterAll(async () => {
  await browser.close();
  host.close();
});

/** The texts of a page in their order, each with whether it is something to work with rather than to read. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const found: { text: string; control: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      if (text !== '' && !node.parentElement!.closest('script, style'))
        found.push({ text, control: node.parentElement!.closest('button, [role=status], .progress') !== null });
    }
    return found;
  });

/** Texts that are on the page, not offered by a script, and not to be seen, whichever radio button is chosen. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const hidden = () => {
      const found = new Set<Node>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        const elsewhere = parent.closest('[hidden], dialog, script, style, details:not([open])');
        if (
          (node.textContent ?? '').trim() !== '' &&
          !elsewhere &&
          !parent.checkVisibility({ checkVisibilityCSS: true })
        )
          found.add(node);
      }
      return found;
    };
    let found = hidden();
    for (const choice of document.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      choice.checked = true;
      found = found.intersection(hidden());
    }
    return [...found].map(({ textContent }) => textContent ?? '');
  });

/**
 * Opens a page whose scripts wait for its first paint.
 * @param theme that the reader chose before
 * @param script what each script is, if not itself
 * @returns the elements that the browser saw moving
 */
async function moved(path: string, width: number, theme = '', script?: string): Promise<string[]> {
  const page = await browser.newPage({ baseURL: host.origin, viewport: { width, height: 720 } });
  await page.addInitScript((theme) => {
    localStorage.setItem('theme', theme);
  }, theme);
  let release: () => void = () => undefined;
  const painted = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', (route) =>
    painted.then(() => (script === undefined ? route.continue() : route.fulfill({ body: script }))),
  );
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  release();
  await page.waitForSelector('html[data-ready]');
  await page.waitForLoadState('load');
  const seen = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[])
            seen.push(...sources.map(({ node }) => `${node?.nodeName ?? ''}.${node?.className ?? ''}`));
        }).observe({ type: 'layout-shift', buffered: true });
        // What has moved is known with the picture after the next.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(seen);
            });
          });
        });
      }),
  );
  await page.close();
  return seen;
}

describe.each(samples)('%s', (path) => {
  test('has every text without JavaScript, and scripts add nothing to read', async () => {
    await plain.goto(path);
    await scripted.goto(path);

    const read = (all: { text: string; control: boolean }[]) =>
      all.filter(({ control }) => !control).map(({ text }) => text);
    expect(read(await texts(scripted))).toEqual(read(await texts(plain)));
    expect(await unseen(plain)).toEqual([]);
  });

  test.each([360, 1280])('stands still at %i px when its scripts come late', async (width) => {
    expect(await moved(path, width)).toEqual([]);
  });
});

test.each(['/', '/ko/'])('%s stands still in a theme that was chosen', async (path) => {
  expect(await moved(path, 1280, 'light')).toEqual([]);
});

test('what a late script moves is seen', async () => {
  const late = "document.querySelector('h1').style.marginTop = '200px'; document.documentElement.dataset.ready = '';";
  expect(await moved('/', 1280, '', late)).not.toEqual([]);
});

// Its style stands in itself: nothing waits for a style sheet, as on other pages.
test('the error page shows no half header on a slow line', async () => {
  const html = readFileSync('dist/404.html', 'utf8');
  let cut = 0;
  let rest: () => unknown = () => undefined;
  const slow = createServer(({ url }, response) => {
    if (url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.write(html.slice(0, cut));
    rest = () => response.end(html.slice(cut));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 360, height: 720 } });
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  const begin = async (after: string) => {
    cut = html.indexOf(after) + after.length;
    await page.goto(`http://127.0.0.1:${String((slow.address() as AddressInfo).port)}/`, { waitUntil: 'commit' });
  };
  await begin('<summary>');
  await page.waitForTimeout(300);
  expect(await page.evaluate(painted)).toBe(false);
  rest();
  await page.waitForFunction(painted);

  await begin('</main>');
  await page.waitForFunction(painted);
  rest();
  await page.close();
  slow.close();
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/build/files';
import { startBrowser } from '../setup/browser';
import { serve } from '../setup/serve';
import { heaviest } from '../setup/heaviest';

// At 320 px, which is also 1280 px under a zoom of 400 %, nothing scrolls sideways but tables and code in themselves. WCAG 1.4.10

const pages = (await filesOf('dist')).filter((name) => name.endsWith('.html'));
const samples = heaviest(new Map(pages.map((file) => [file, readFileSync(`dist/${file}`).length])));

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  host = await serve();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  host.close();
});

/** What sticks out of a page, as `tag.class "text"`; the page itself if it can be scrolled sideways. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.scrollingElement!.scrollWidth > width) found.push('the page');
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right } = element.getBoundingClientRect();
      const clipped =
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1 &&
        /hidden|clip/.test(getComputedStyle(element).overflowX);
      if (clipped || ((left < -0.5 || right > width + 0.5) && !scrolls(element)))
        found.push(`${element.localName}.${element.className} "${element.textContent.slice(0, 40)}"`);
    }
    return found;
  });

describe('at 320 px', () => {
  test.each([
    ['without JavaScript', false],
    ['with what scripts add', true],
  ])('no template sticks out %s', async (_, javaScriptEnabled) => {
    const viewport = { width: 320, height: 800 };
    const context = await browser.newContext({ baseURL: host.origin, viewport, javaScriptEnabled });
    const page = await context.newPage();
    const found: string[] = [];
    for (const { file } of samples) {
      await page.goto(`/${file.replace(/index\.html$/, '')}`);
      found.push(...(await sticksOut(page)).map((what) => `/${file}: ${what}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  test('what sticks out is seen', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.setContent(`<body style="margin:0">
      <div style="overflow-x:auto"><p style="width:900px">scrolls in itself</p></div>
      <div style="overflow:hidden;width:50px;white-space:nowrap">is cut off here</div>
      <p style="margin-left:-9px">begins outside</p>
      <p style="width:400px">is too wide</p>`);
    expect(await sticksOut(page)).toEqual([
      'the page',
      'div. "is cut off here"',
      'p. "begins outside"',
      'p. "is too wide"',
    ]);
    await page.close();
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useSite } from '../setup/visit';

// The strip of a page's sections, which stays under the top.

const { visit } = useSite(inject('smallSite'));
const current = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('.contents [aria-current]'), (link) => link.getAttribute('href')),
  );

describe.each([360, 1280])('at %i px', (width) => {
  test('it stays in sight, and what it leads to is not under it', async () => {
    const run = async (page: Page) => {
      const strip = page.locator('.contents');
      for (const link of await strip.locator('nav a').all()) {
        await link.click();
        const id = (await link.getAttribute('href'))!.slice(1);
        const places = await page.evaluate((id) => {
          const { top, bottom } = document.querySelector('.contents')!.getBoundingClientRect();
          return { top, bottom, heading: document.getElementById(id)!.getBoundingClientRect().top };
        }, id);
        expect(places.top).toBeGreaterThanOrEqual(0);
        expect(places.heading).toBeGreaterThanOrEqual(places.bottom);
      }
    };
    await visit('/smtp/550/', run, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  });

  test('it marks the section that is read, and brings its link into sight', async () => {
    const run = async (page: Page) => {
      expect(await current(page)).toEqual([]);
      for (const id of ['when', 'operator', 'fix']) {
        await page.evaluate((id) => {
          const { top } = document.getElementById(id)!.getBoundingClientRect();
          scrollBy(0, top - 100);
        }, id);
        await expect.poll(() => current(page)).toEqual([`#${id}`]);
        const link = await page.locator('.contents [aria-current]').boundingBox();
        expect(link!.x).toBeGreaterThanOrEqual(0);
        expect(link!.x + link!.width).toBeLessThanOrEqual(width);
      }
    };
    await visit('/smtp/550/', run, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  });
});

test('a section at the end of a page, which cannot come up to the top, is marked where its link was followed', async () => {
  const run = async (page: Page) => {
    for (const id of ['spec', 'wire']) {
      await page.locator(`.contents [href="#${id}"]`).click();
      await expect.poll(() => current(page)).toEqual([`#${id}`]);
    }
  };
  await visit('/http/405/', run, { viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' });
});

test('at its end stand the numbers before and after', async () => {
  await visit('/http/405/', async (page) => {
    const beside = page.locator('.contents .beside a');
    expect(await beside.allInnerTexts()).toEqual(['← 404', '421 →']);
    await beside.last().click();
    await page.waitForURL('**/http/421/');
  });
});

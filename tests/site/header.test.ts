import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { protocolsByFamily } from '~/protocols/families';
import { useSite } from '../setup/visit';

// The header has one row at every width, and its menu lies over the page. What grows with the site is in the menu.

const { visit } = useSite(inject('smallSite'));
const menu = '.menu > nav';

const open = (page: Page) => page.locator('.menu').evaluate((menu) => (menu as HTMLDetailsElement).open);

/** Where the parts of the header are, each with the line that its middle is on. */
const parts = (page: Page) =>
  page.locator('.site-header > div > *').evaluateAll((all: HTMLElement[]) =>
    all
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { name: part.className, left, right, line: Math.round((top + bottom) / 2) };
      }),
  );

const widths = [320, 360, 768, 1280, 1920];

test.each(['/', '/http/405/', '/http/405/mock/', '/ko/http/405/mock/', '/frameworks/express/', '/404.html'])(
  '%s has one row at any width, of which nothing is cut off',
  async (path) => {
    await visit(path, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        await page.reload();
        const found = await parts(page);
        expect(new Set(found.map(({ line }) => line)).size, `${String(width)} ${JSON.stringify(found)}`).toBe(1);
        expect(found.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
        const crumbs = await page
          .locator('.crumbs')
          .evaluateAll((all) => all.map((a) => a.scrollWidth - a.clientWidth));
        expect(
          crumbs.filter((hidden) => hidden > 0),
          String(width),
        ).toEqual([]);
        const height = await page.locator('.site-header').evaluate((header: HTMLElement) => header.offsetHeight);
        expect(height, String(width)).toBeLessThan(52);
      }
    });
  },
);

describe.each(widths)('at %i px', (width) => {
  test('it holds 24 protocols and four languages', async () => {
    const run = async (page: Page) => {
      await page.evaluate(() => {
        const family = document.querySelector('.menu nav > div')!;
        const protocol = family.querySelector('a')!;
        for (const [index, size] of [7, 5, 2, 2, 3, 4, 1].entries()) {
          const another = family.cloneNode() as HTMLElement;
          another.append(`Security and access ${String(index)}`);
          for (let count = 0; count < size; count++) {
            const link = protocol.cloneNode(true) as HTMLElement;
            link.textContent = 'WebSocket';
            another.append(link);
          }
          family.before(another);
        }
        for (const settings of document.querySelectorAll('.settings')) {
          for (const language of ['Français', '日本語']) {
            const link = settings.querySelector('a')!.cloneNode(true) as HTMLElement;
            link.textContent = language;
            settings.prepend(link);
          }
        }
        document.querySelector('.crumbs a')!.textContent = 'WebSocket';
        document.querySelector('.crumbs a + a')!.textContent = 'HTTP_1_1_REQUIRED';
      });
      const found = await parts(page);
      expect(new Set(found.map(({ line }) => line)).size, JSON.stringify(found)).toBe(1);
      expect(found.every(({ left, right }) => left >= 0 && right <= width)).toBe(true);

      await page.click('.menu summary');
      const box = (await page.locator(menu).boundingBox())!;
      expect(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 700).toBe(true);
      const links = page.locator(`${menu} a`).filter({ visible: true });
      for (const link of [links.first(), links.last()]) {
        await link.scrollIntoViewIfNeeded();
        const { y, height } = (await link.boundingBox())!;
        expect(y >= box.y && y + height <= box.y + box.height).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await visit('/ko/http/405/mock/', run, { viewport: { width, height: 700 } });
  });
});

describe('the menu', () => {
  test('opens without JavaScript, and has every protocol, the language and what belongs to none', async () => {
    const run = async (page: Page) => {
      await page.click('.menu summary');
      const links = page.locator(`${menu} a`).filter({ visible: true });
      const names = [...protocolsByFamily.values()].flat().map(([, { name }]) => name);
      const others = ['Every number', 'Frameworks', 'Mail providers', 'About', '한국어'];
      expect(await links.allInnerTexts()).toEqual([...names, ...others]);
      await links.getByText('SMTP').click();
      await page.waitForURL('**/smtp/');
    };
    await visit('/http/405/', run, { javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
  });

  test('moves nothing of the page, and closes by Escape, a click elsewhere, and when the focus leaves it', async () => {
    await visit('/http/405/', async (page) => {
      const place = () => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
      const before = await place();
      const summary = page.locator('.menu summary');
      await summary.click();
      expect(await place()).toBe(before);

      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await open(page)).toBe(false);
      expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);

      await summary.click();
      await page.locator(menu).click({ position: { x: 5, y: 5 } });
      expect(await open(page)).toBe(true);
      await page.mouse.click(600, 600);
      expect(await open(page)).toBe(false);

      await summary.click();
      await page.keyboard.press('Shift+Tab');
      expect(await open(page)).toBe(false);
    });
  });

  test('on a narrow page it has the theme', async () => {
    const run = async (page: Page) => {
      expect(await page.locator('.theme').filter({ visible: true }).count()).toBe(0);
      await page.click('.menu summary');
      await page.locator('.theme').filter({ visible: true }).click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
      expect(await page.locator('.theme').allTextContents()).toEqual(['Theme: Light', 'Theme: Light']);
    };
    await visit('/', run, { viewport: { width: 360, height: 700 } });
  });
});

test('the way to a page is shown in its header, each step a link', async () => {
  await visit('/ko/http/405/mock/', async (page) => {
    const way = async () => page.locator('.crumbs a').allInnerTexts();
    expect(await way()).toEqual(['HTTP', '405', '모의 응답']);
    expect(await page.locator('.crumbs [aria-current=page]').innerText()).toBe('모의 응답');
    await page.locator('.crumbs').getByText('405').click();
    await page.waitForURL('**/ko/http/405/');
    await page.goto('/frameworks/express/');
    expect(await way()).toEqual(['Frameworks', 'Express.js']);
    await page.goto('/530/');
    expect(await way()).toEqual(['530']);
  });
});

test('the frame that a browser draws around a page has the colour of its paper', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit(
      '/',
      async (page) => {
        const [said, seen] = await page.evaluate((scheme) => {
          const canvas = document.createElement('canvas').getContext('2d')!;
          const bytes = (colour: string) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].join();
          };
          const meta = document.querySelector<HTMLMetaElement>(`meta[name=theme-color][media*=${scheme}]`)!;
          return [bytes(meta.content), bytes(getComputedStyle(document.documentElement).backgroundColor)];
        }, colorScheme);
        expect(said).toBe(seen);
      },
      { colorScheme },
    );
  }
});

test('the foot of a page leads to about, the other language and the data, and invents no repository', async () => {
  await visit('/ko/http/405/', async (page) => {
    const links = page.locator('.site-footer a');
    expect(await links.allInnerTexts()).toEqual(['소개', 'English', 'JSON']);
    expect((await page.request.get(await links.last().evaluate((a: HTMLAnchorElement) => a.href))).status()).toBe(200);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { protocolsByFamily } from '~/protocols/families';
import { useStrings } from '~/i18n';
import { backwardSteps, walk } from '../setup/stops';
import { templates } from '../setup/templates';
import { useSite } from '../setup/visit';

// With nothing but a keyboard: what it reaches, in which order, and that everything can be done with it.

const { visit } = useSite(inject('smallSite'));
const t = useStrings('en');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());
const said = (page: Page) => page.locator('body > p[role=status]').innerText();

describe.each([
  ['en', '/', 1280, [...templates, '404.html']],
  // On a narrow screen, where what stood side by side stands below each other.
  ['ko', '/ko/', 360, ['', 'http/', 'http/405/', 'http/405/mock/', 'frameworks/express/', '530/']],
] as const)('%s', (locale, home, width, paths) => {
  test.each(paths)('/%s: Tab stops at everything, visibly, in the order of reading', async (path) => {
    const run = async (page: Page) => {
      const stops = await walk(page);
      const all = await page.evaluate(
        () =>
          // Of radio buttons, Tab stops at the one that is checked; arrows lead to the others.
          [
            ...document.querySelectorAll('a[href], button, input:not([type=radio]:not(:checked)), summary, [tabindex]'),
          ].filter(
            (element) =>
              (element as HTMLElement).tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
          ).length,
      );
      expect(stops.length).toBe(all);
      expect(stops[0]?.name).toBe(`a "${useStrings(locale).site.skip}"`);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
      expect(backwardSteps(stops)).toEqual([]);
    };
    await visit(home + path, run, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  });
});

test('the skip link passes over the menu', async () => {
  await visit('/http/405/', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
  });
});

test('what scrolls sideways is reached, and scrolled by arrows', async () => {
  const run = async (page: Page) => {
    let scrolled = 0;
    for (const path of templates) {
      await page.goto(`/${path}`);
      const boxes = await page.evaluateHandle(() =>
        [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (box) =>
            box.checkVisibility() &&
            box.scrollWidth > box.clientWidth &&
            /auto|scroll/.test(getComputedStyle(box).overflowX),
        ),
      );
      const count = await boxes.evaluate((all) => all.length);
      for (let index = 0; index < count; index++) {
        const box = (await boxes.evaluateHandle((all, index) => all[index]!, index)).asElement();
        const name = `${path} ${await box.evaluate(({ className }) => className)}`;
        // Tabs are chosen by arrows, and the chosen one comes into view.
        if (name.endsWith(' tabs')) continue;
        const reached = await box.evaluate((node) => {
          const stop = node.tabIndex >= 0 ? node : node.querySelector<HTMLElement>('a[href], button, summary');
          stop?.focus();
          return stop !== null && document.activeElement === stop;
        });
        expect(reached, name).toBe(true);
        if (index > 0) continue;
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft), { message: name }).toBeGreaterThan(0);
        scrolled++;
      }
    }
    expect(scrolled).toBeGreaterThan(5);
  };
  await visit('/', run, { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
});

test('what does not scroll is no stop, also after the window has changed', async () => {
  const run = async (page: Page) => {
    const wrong = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('.code, .exchange, .table'))
          .filter((box) => box.checkVisibility())
          .filter((box) => box.scrollWidth > box.clientWidth !== (box.getAttribute('tabindex') === '0'))
          .map(({ className, textContent }) => `${className} ${textContent.slice(0, 20)}`),
      );
    const snippet = page.locator('.frameworks .chosen .listing .code');
    await expect.poll(wrong).toEqual([]);
    expect(await snippet.getAttribute('tabindex')).toBe(null);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(wrong).toEqual([]);
    expect(await snippet.getAttribute('tabindex')).toBe('0');
  };
  await visit('/http/405/mock/', run, { viewport: { width: 1280, height: 800 } });
});

describe('the search', () => {
  test.each(['Enter', 'Space'])('opens by %s on its button, keeps the focus within, and gives it back', async (key) => {
    await visit('/http/405/', async (page) => {
      await page.locator('.find').focus();
      await page.keyboard.press(key);
      await page.waitForSelector('.search[data-ready]');
      await page.keyboard.type('53');
      const stops = await walk(page);
      // The links of the chosen row.
      expect(stops.map(({ name, part }) => [name, part])).toEqual([
        [`button "${t.search.close}"`, 'search'],
        [expect.stringMatching(/^a "SMTP 530 /), 'search'],
        [`a "${t.search.mock}"`, 'search'],
        ['input ""', 'search'],
      ]);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('find');
    });
  });

  test.each([1280, 360])('marks where the focus is at %i px', async (width) => {
    const run = async (page: Page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('.search[data-ready]');
      const stops = await walk(page);
      expect(stops.map(({ name }) => name)).toEqual([`button "${t.search.close}"`, 'input ""', 'input ""']);
      expect(stops.filter(({ marked }) => !marked)).toEqual([]);
    };
    await visit('/', run, { viewport: { width, height: 700 } });
  });

  test.each(['/', 'Control+k'])('opened by %s in the middle of a page, it gives the focus back there', async (key) => {
    await visit('/http/405/', async (page) => {
      const link = page.locator('.lead a, .glance a').first();
      await link.focus();
      await page.keyboard.press(key);
      await page.waitForSelector('.search[data-ready]');
      await page.keyboard.type('530');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    });
  });

  test('its button to close is pressed by keys', async () => {
    await visit('/', async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('.search[data-ready]');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
});

test('of the tabs, Tab reaches the chosen one, then what it shows', async () => {
  await visit('/http/405/mock/#flask', async (page) => {
    await page.locator('#tab-flask').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(t.copy.label);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]')?.id)).toBe('flask');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#flask details').getAttribute('open')).not.toBeNull();
    for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Flask');
    for (const tab of await page.getByRole('tab').all()) {
      const panel = page.locator(`#${(await tab.getAttribute('aria-controls')) ?? ''}`);
      expect(await panel.getAttribute('aria-labelledby')).toBe(await tab.getAttribute('id'));
      expect(await panel.isVisible()).toBe((await tab.getAttribute('aria-selected')) === 'true');
    }
  });
});

test.each(['Enter', 'Space'])('%s copies, and says so', async (key) => {
  const run = async (page: Page) => {
    await page.getByRole('button', { name: 'Copy: app.py' }).focus();
    await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Copied: app.py' }).waitFor();
    expect(await said(page)).toBe(t.copy.said.replace('{what}', 'app.py'));
    expect(await focused(page)).toBe(t.copy.done);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('from flask import');
  };
  await visit('/http/405/mock/#flask', run, { permissions: ['clipboard-read', 'clipboard-write'] });
});

test.each(['Enter', 'Space'])('%s changes the theme, and it is said', async (key) => {
  await visit('/http/405/', async (page) => {
    const button = page.getByRole('button', { name: t.site.theme.label });
    await button.focus();
    for (const word of [t.site.theme.light, t.site.theme.dark, t.site.theme.system]) {
      await page.keyboard.press(key);
      expect(await button.innerText()).toBe(`${t.site.theme.label}: ${word}`);
      expect(await said(page)).toBe(`${t.site.theme.label}: ${word}`);
    }
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

test('Enter follows the menu, and the way to the other language', async () => {
  await visit('/http/405/', async (page) => {
    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    const names = [...protocolsByFamily.values()].flat().map(([, { name }]) => name);
    for (const name of names.slice(0, names.indexOf('SMTP') + 1)) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/smtp/');
    expect(await page.locator('.site-header [aria-current=page]').innerText()).toBe('SMTP');
    await page.getByRole('link', { name: '한국어' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ko/smtp/');
  });
});

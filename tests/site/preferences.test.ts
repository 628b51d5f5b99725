import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { locales } from '~/i18n';
import { localeParam } from '~/site/paths';
import { layoutFaults } from '../setup/layout';
import { templates } from '../setup/templates';
import { useSite } from '../setup/visit';

// What readers set in their system or browser: less motion, their own colours, larger text.

const { visit } = useSite(inject('smallSite'));
/** Many pages in one test: on a busy machine they take their time. */
const patience = 240_000;
const homes = locales.map((locale) => (localeParam(locale) ? `/${locale}/` : '/'));
const everyPage = homes.flatMap((home) => [...templates, '404.html'].map((path) => home + path));

describe('motion', () => {
  /** Elements that may move, and whether anything moves while the colours change. */
  async function moving(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const able = [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after', '::backdrop'].flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
          return still ? [] : [`${element.tagName}${part ?? ''}`];
        }),
      );
      document.querySelector<HTMLElement>('.theme')?.click();
      document.querySelector<HTMLElement>('.theme')?.click();
      return [...able, ...document.getAnimations().map(() => 'now')];
    });
  }

  test('there is some, for who has not asked for less', async () => {
    await visit('/http/405/mock/', async (page) => {
      const found = await moving(page);
      expect(found).toContain('A');
      expect(found).toContain('now');
    });
  });

  test(
    'there is none for who has',
    async () => {
      const run = async (page: Page) => {
        // Styles know no language.
        for (const path of [...templates, '404.html']) {
          await page.goto(`/${path}`);
          await page.keyboard.press('/');
          expect(await page.getByRole('dialog').isVisible()).toBe(true);
          expect(await moving(page), path).toEqual([]);
        }
      };
      await visit('/', run, { reducedMotion: 'reduce' });
    },
    patience,
  );
});

describe('colours of the system', () => {
  const forced = { forcedColors: 'active', reducedMotion: 'reduce' } as const;
  const colour = (page: Page, selector: string, property: string, part?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, [property, part]) => getComputedStyle(element, part).getPropertyValue(property), [
        property,
        part,
      ] as const);

  test.each(['light', 'dark'] as const)(
    'leave badges, frames, marks and the focus to be seen (%s)',
    async (colorScheme) => {
      const run = async (page: Page) => {
        const paper = await colour(page, 'html', 'background-color');
        for (const [selector, property, part] of [
          ['.badges .protocol', 'border-top-color'],
          ['.badges .class', 'background-color', '::before'],
          ['.listing .code', 'border-top-color'],
          ['.copy', 'border-top-color'],
          ['.aside .code', 'border-top-color'],
        ] as const) {
          const seen = await colour(page, selector, property, part);
          expect(seen, selector).not.toBe(paper);
          expect(seen, selector).not.toBe('rgba(0, 0, 0, 0)');
        }
        expect(await colour(page, '.site-header [aria-current]', 'text-decoration-line')).toBe('underline');
        expect(await colour(page, '.site-header a:not([aria-current])', 'text-decoration-line')).toBe('none');

        await page.locator('#tab-flask').focus();
        await page.keyboard.press('ArrowRight');
        expect(await colour(page, '#tab-fastapi', 'outline-style')).toBe('solid');
        expect(await colour(page, '#tab-fastapi', 'outline-color')).not.toBe(paper);
        expect(await colour(page, '#tab-fastapi', 'border-bottom-color')).not.toBe(
          await colour(page, '#tab-flask', 'border-bottom-color'),
        );
        expect(await colour(page, '#tab-flask', 'border-bottom-color')).toBe(paper);

        await page.keyboard.press('/');
        await page.waitForSelector('.search[data-ready]');
        await page.keyboard.type('53');
        expect(await colour(page, '.search input', 'outline-style')).toBe('solid');
        const [chosen, other] = ['[aria-selected=true]', '[aria-selected=false]'].map((state) => `.hits ${state}`);
        await page.keyboard.press('ArrowRight');
        expect(await colour(page, '.hits [role=gridcell].active', 'outline-style')).toBe('solid');
        expect(await colour(page, chosen!, 'border-left-color')).not.toBe(
          await colour(page, other!, 'border-left-color'),
        );
        expect(await colour(page, other!, 'border-left-color')).toBe(paper);
      };
      await visit('/http/405/mock/', run, { ...forced, colorScheme });
    },
  );
});

describe('larger text', () => {
  test.each([
    // A window of 1280 × 900 at 200 %.
    ['zoomed to 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, '100%'],
    ['the text alone at 200 %', { viewport: { width: 1280, height: 900 } }, '200%'],
    ['the text alone at 200 % on a phone', { viewport: { width: 360, height: 740 } }, '200%'],
  ])(
    '%s: nothing is cut off, lies on other text or leads out of the window',
    async (_, options, size) => {
      const run = async (page: Page) => {
        const faults: string[] = [];
        for (const path of everyPage) {
          await page.goto(path);
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
          faults.push(...(await layoutFaults(page)).map((fault) => `${path} ${fault}`));
        }
        expect(faults).toEqual([]);
      };
      await visit('/', run, { ...options, reducedMotion: 'reduce' });
    },
    patience,
  );

  test('what is wrong is named', async () => {
    await visit('/http/405/', async (page) => {
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.lead')!.style.marginTop = '-6rem';
        const footer = document.querySelector<HTMLElement>('.site-footer p')!;
        Object.assign(footer.style, { height: '0.5rem', overflow: 'hidden' });
        document.querySelector<HTMLElement>('.glance')!.style.width = '200vw';
      });
      const faults = await layoutFaults(page);
      for (const fault of [/^lie on each other: /, /^cuts off: p\. "About/, /^scrolls sideways: /])
        expect(faults).toContainEqual(expect.stringMatching(fault));
    });
  });
});

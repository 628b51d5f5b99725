import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { locales, useStrings } from '~/i18n';
import { wordsIn } from '~/protocols/http/words';
import { localeParam } from '~/site/paths';
import { findFaults, findFaultsInThemes } from '../setup/axe';
import { templates } from '../setup/templates';
import { useSite } from '../setup/visit';

// Every template and every state of a page against all rules of axe-core, in both themes, wide and narrow.

const { visit } = useSite(inject('smallSite'));
/** Many pages in one test: on a busy machine they take their time. */
const patience = 240_000;
const calm = { reducedMotion: 'reduce' } as const;
const home = (locale: string) => (localeParam(locale) ? `/${locale}/` : '/');

/** Waits until what follows a change of the window has come, at the top, where the strip of sections lies on nothing. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    scrollTo(0, 0);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });

/** The faults of a page in each theme and width, each with where it shows. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const where = `${new URL(page.url()).pathname} ${String(width)}`;
    faults.push(...(await findFaultsInThemes(page)).map((fault) => `${where} ${fault}`));
  }
  return faults;
}

describe.each(locales)('%s', (locale) => {
  const t = useStrings(locale);

  test(
    'no template has a fault',
    async () => {
      const run = async (page: Page) => {
        const faults: string[] = [];
        for (const path of [...templates, '404.html']) {
          await page.goto(home(locale) + path);
          faults.push(...(await faultsOf(page)));
        }
        expect(faults).toEqual([]);
      };
      await visit(home(locale), run, calm);
    },
    patience,
  );

  test.each([
    ['nothing typed', '', 0],
    ['hits', '53', 2],
    ['hits with a framework', '530 flask', 2],
    ['the class of a number', 'smtp 577', 1],
    ['a comparison', '403 404', 3],
    ['none', '쀍뷁', 0],
  ])('nor has the search with %s', async (_, query, least) => {
    const run = async (page: Page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('.search[data-ready]');
      await page.getByRole('combobox').fill(query);
      expect((await page.locator('.hits').getByRole('row').count()) >= least).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
    };
    await visit(`${home(locale)}http/405/`, run, calm);
  });

  test('nor has the search that could not be loaded', async () => {
    const run = async (page: Page) => {
      await page.keyboard.press('/');
      await page.locator('.search .failure').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    };
    await visit(home(locale), run, {
      ...calm,
      expected: /ERR_FAILED/,
      prepare: (context) => context.route('**/search.*.js', (route) => route.abort()),
    });
  });

  test('nor has a mock page in use', async () => {
    const run = async (page: Page) => {
      await page.locator('#tab-flask').click();
      await page.locator('#flask summary').click();
      await page.locator('#flask .copy').click();
      await page.getByText(t.copy.done, { exact: true }).waitFor();
      await page.getByText(wordsIn(locale).tryIt.title).click();
      await page.getByRole('button', { name: wordsIn(locale).tryIt.send }).click();
      await page.locator('[data-seen] .note').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    };
    await visit(`${home(locale)}http/405/mock/`, run, {
      ...calm,
      permissions: ['clipboard-write'],
      // What the browser was sent on request.
      expected: /405/,
    });
  });

  test('nor has a page whose theme was chosen against the system', async () => {
    const run = async (page: Page) => {
      const button = page.getByRole('button', { name: t.site.theme.label });
      for (const word of [t.site.theme.light, t.site.theme.dark]) {
        // In a narrow window the button is in the menu.
        await page.setViewportSize({ width: 1280, height: 800 });
        await button.click();
        expect(await button.innerText()).toContain(word);
        expect(await faultsOf(page)).toEqual([]);
      }
    };
    await visit(`${home(locale)}smtp/550/`, run, calm);
  });

  test(
    'who asks for more contrast has 7 : 1',
    async () => {
      const run = async (page: Page) => {
        const faults: string[] = [];
        for (const path of templates) {
          await page.goto(home(locale) + path);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, contrast: 'more' });
            const found = await findFaults(page, ['color-contrast-enhanced']);
            faults.push(...found.map((fault) => `/${path} ${colorScheme}: ${fault}`));
          }
        }
        expect(faults).toEqual([]);
      };
      await visit(home(locale), run, calm);
    },
    patience,
  );
});

test('a fault is named with its rule, its element and what is wrong', async () => {
  const run = async (page: Page) => {
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentElement('beforeend', document.createElement('button'));
      document.querySelector('h1')?.classList.add('copy');
      document.querySelector<HTMLElement>('.summary')?.style.setProperty('color', '#999');
    });
    await page.emulateMedia({ colorScheme: 'light' });
    const faults = await findFaults(page);
    expect(faults).toContainEqual(
      expect.stringMatching(/^button-name: #content > button: Element does not have inner text/),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(/^color-contrast: .*summary: Element has insufficient color contrast/),
    );
  };
  await visit('/http/405/', run, calm);
});

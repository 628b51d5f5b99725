import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { home, numbers, statuses, statusesOf } from '~/content';
import { protocols } from '~/protocols';
import { proofsOf } from '~/proofs/records';
import { lineOf } from '~/protocols/line';
import { stacks } from '~/protocols/stacks';
import { useSite } from '../setup/visit';

// The pages where a reader finds a code: home, every number, the number alone.

const { visit } = useSite();
const html = (path: string) => readFileSync(`dist/${path}index.html`, 'utf8');
/** The addresses that a part of a page leads to. */
const addresses = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const size = { en: '', ko: 'ko/' };

describe.each(Object.entries(size))('in %s', (_, start) => {
  const path = (id: string) => `/${start}${id}/`;

  test('home leads to what is often asked, and from each protocol to its own best-known codes', async () => {
    await visit(`/${start}`, async (page) => {
      expect(await addresses(page, '.asked a')).toEqual(home.asked.map(({ id }) => path(id)));
      for (const id of protocols.keys()) {
        const [first, ...known] = await addresses(page, `#${id} a`);
        expect(first).toBe(path(id));
        expect(known).toEqual(home.known.filter(({ protocol }) => protocol === id).map((status) => path(status.id)));
        expect(await page.locator(`#${id} small`).innerText()).toBe(String(statusesOf(id).length));
      }
      expect(await addresses(page, 'main a[href$="codes/"]')).toEqual([path('codes')]);
      expect(await addresses(page, 'main a[href$="#proof"]')).toEqual([path('about')]);
    });
  });

  test.each([
    [1280, 1300],
    [360, 2400],
  ])('home at a width of %i is at most %i pixels high', async (width, height) => {
    const run = async (page: Page) => {
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
    };
    await visit(`/${start}`, run, { viewport: { width, height: 800 } });
  });

  test('every number on one page leads to each code, and each class to its section', async () => {
    await visit(path('codes'), async (page) => {
      expect((await addresses(page, '.wall dd a')).toSorted()).toEqual(statuses.map(({ id }) => path(id)).toSorted());
      const classes = await page
        .locator('.wall dt a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(new Set(classes).size).toBe(new Set(statuses.map(({ protocol, class: id }) => `${protocol}/${id}`)).size);
      for (const address of classes) {
        const [folder = '', anchor = ''] = (address ?? '').replace(/^(\.\.\/)+/, '').split('#');
        expect(html(start + folder)).toContain(`id="${anchor}"`);
      }
    });
  });
});

test('the field of the home page opens the search, and is not there without JavaScript', async () => {
  await visit('/', async (page) => {
    await page.locator('.home .find').click();
    await page.locator('dialog.search[open]').waitFor();
  });
  const run = async (page: Page) => {
    expect(await page.locator('.find').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.asked a').first().isVisible()).toBe(true);
  };
  await visit('/', run, { javaScriptEnabled: false });
});

describe('the page of a framework', () => {
  test.each([...stacks.keys()])('%s leads to each of its handlers', async (id) => {
    await visit(`/frameworks/${id}/`, async (page) => {
      const handlers = proofsOf(id).filter(({ sha256 }) => sha256 !== undefined);
      const found = await addresses(page, `main a[href$="/mock/#${id}"]`);
      expect(new Set(found)).toEqual(new Set(handlers.map(({ mock }) => `/${mock.status.id}/mock/`)));
    });
  });

  test('has a row for an exception, and none for what agrees or differs in the same way everywhere', async () => {
    await visit('/frameworks/flask/', async (page) => {
      expect(await page.locator('.lines tbody tr').count()).toBe(
        proofsOf('flask').filter(({ seen }) => seen && seen.verdict !== 'exact').length,
      );
    });
    const run = async (page: Page) => {
      expect(await page.locator('.lines tbody tr').count()).toBeLessThan(8);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4000);
    };
    await visit('/ko/frameworks/spring/', run, { viewport: { width: 360, height: 800 } });
  });
});

describe('the page of a number', () => {
  const shared = [...numbers].find(([, found]) => found.length > 1)!;
  const alone = statuses.find(({ id }) => id === 'smtp/550')!;

  test('of several protocols tells them apart by their lines, each with its reference and its mock page', async () => {
    const [number, found] = shared;
    await visit(`/${number}/`, async (page) => {
      expect(await page.locator('tbody code').allInnerTexts()).toEqual(found.map(lineOf));
      for (const { id, protocol } of found) {
        expect(await addresses(page, `#${protocol} a`)).toEqual([`/${id}/`, `/${id}/`, `/${id}/mock/`]);
      }
    });
  });

  test('of one protocol shows the code at once, and the ways to its reference', async () => {
    await visit('/550/', async (page) => {
      expect(await page.locator('h1').innerText()).toContain(alone.name);
      expect(await page.locator('.summary').innerText()).toBe(alone.texts.en!.summary);
      expect(await page.locator('.lead').innerText()).toContain('5.1.1');
      expect(await addresses(page, '.ways a')).toEqual(['/smtp/550/', '/smtp/550/', '/smtp/550/mock/']);
    });
  });
});

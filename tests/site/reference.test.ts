import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { statuses, statusOf } from '~/content';
import { allPairs, pairsWith, questionOf } from '~/content/pairs';
import { locales, useStrings } from '~/i18n';
import { pagePath, statusPath } from '~/site/paths';
import { useSite } from '../setup/visit';

const whole = useSite();
const small = useSite(inject('smallSite'));
const html = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');

describe('what to do', () => {
  // The page with the longest way to it: a table of twenty wordings stands before it.
  test.each([
    [1280, 900, 1.3],
    [360, 800, 3],
  ])('at %i x %i px begins within %f screens of SMTP 550, in every language', async (width, height, screens) => {
    for (const locale of locales) {
      const run = async (page: Page) => {
        const top = await page.locator('#fix').evaluate((heading) => heading.getBoundingClientRect().top);
        expect(top / height, locale).toBeLessThanOrEqual(screens);
      };
      await whole.visit(statusPath(locale, 'smtp/550'), run, { viewport: { width, height } });
    }
  });

  const places = (page: Page) =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return { when: box('#when'), facts: box('.facts'), number: box('.hero .number'), summary: box('.hero .summary') };
    });

  test('has the facts beside it on a wide screen, and the number beside the words', async () => {
    const run = async (page: Page) => {
      const { when, facts, number, summary } = await places(page);
      expect(facts.left).toBeGreaterThan(when.right);
      expect(facts.top).toBeLessThan(when.top);
      expect(summary.left).toBeGreaterThan(number.right);
      expect(summary.top).toBeLessThan(number.bottom);
    };
    await small.visit('/http/405/', run, { viewport: { width: 1280, height: 900 } });
  });

  test('has the facts behind it on a narrow one', async () => {
    const run = async (page: Page) => {
      const { when, facts, number, summary } = await places(page);
      expect(facts.left).toBe(when.left);
      expect(facts.top).toBeGreaterThan(when.top);
      expect(summary.top).toBeGreaterThan(number.bottom);
    };
    await small.visit('/http/405/', run, { viewport: { width: 360, height: 800 } });
  });
});

test('a table that is folded on the screen is whole on paper', async () => {
  await small.visit('/smtp/550/', async (page) => {
    const last = page.locator('.fold tr').last();
    expect(await last.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await last.isVisible()).toBe(true);
  });
});

describe('two codes that are taken for each other', () => {
  test('stand side by side at an address with the lower one first', () => {
    const ids = allPairs(statuses, statusOf).map(({ id }) => id);
    expect(ids).toContain('http/401+403');
    expect(ids).toContain('smtp/550+551');
    expect(ids).not.toContain('http/403+401');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(200);
  });

  test('lead to each other from the ways out and from every line of "confused"', () => {
    for (const locale of locales)
      for (const status of statuses.filter(({ texts }) => texts[locale]!.file.endsWith('.md'))) {
        const page = html(statusPath(locale, status.id));
        const [, confused = ''] = page.split('<h2 id="confused"');
        for (const { id } of pairsWith(status, statusOf))
          expect(confused, `${status.id} ${locale}`).toContain(`${id.split('/')[1]!}/`);
      }
  });

  test.each(locales)('%s: the page has the question of each and the facts of both; what is alike once', (locale) => {
    const page = html(pagePath(locale, 'http/401+403'));
    const t = useStrings(locale);
    const [one, other] = [statusOf('http/401')!, statusOf('http/403')!];
    for (const [status, rival] of [
      [one, other],
      [other, one],
    ] as const) {
      const question = questionOf(status, rival, locale);
      expect(question).toMatch(/\?/);
      expect(page).toContain(question);
      expect(page).toContain(`HTTP/1.1 ${status.code} ${status.name}`);
      expect(page).toContain(status.texts[locale]!.sender);
    }
    expect(page).toContain('WWW-Authenticate: Bearer');
    const row = (term: string) => page.split(`<th scope="row">${term}</th>`)[1]?.split('</tr>')[0] ?? '';
    expect(row(t.reference.headers).match(/<td/g)).toHaveLength(2);
    // Neither may be cached by default.
    const alike = page.match(/<td colspan="2">/g) ?? [];
    expect(alike.length).toBeGreaterThan(0);
  });

  test('of two protocols are told apart by the page of their number', () => {
    const http = statusOf('http/530')!;
    expect(http.texts.en!.sections).toContain('/smtp/530/');
    expect(pairsWith(http, statusOf).filter(({ both }) => both.some(({ protocol }) => protocol === 'smtp'))).toEqual(
      [],
    );
    expect(html('/http/530/')).toMatch(/href="(?:\.\.\/)+530\/(?:index\.html)?"/);
  });
});

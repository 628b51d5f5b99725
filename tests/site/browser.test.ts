import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { httpStacks } from '../setup/http';
import { useSite } from '../setup/visit';
import { stacksOn } from '~/protocols/stacks';

const { visit } = useSite();

/** By the framework's name; behind it may stand what the tab says of it. */
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}( |$)`) });
const panels = (page: Page) => page.getByRole('tabpanel');

describe('tabs', () => {
  test('show one framework, move by keys, and remember it on the next page', async () => {
    await visit('/http/404/mock/', async (page) => {
      expect(await panels(page).count()).toBe(1);
      expect(await tab(page, 'Django').getAttribute('aria-selected')).toBe('true');

      await tab(page, 'Django').focus();
      await page.keyboard.press('ArrowRight');
      expect(await tab(page, 'Flask').getAttribute('aria-selected')).toBe('true');
      expect(await panels(page).innerText()).toContain('from flask import');
      await page.keyboard.press('End');
      expect(await tab(page, 'ASP.NET Core').getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowRight');
      expect(await tab(page, 'Django').getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Home');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Django');
      await page.locator('#tab-flask').focus();
      await page.keyboard.press('Space');
      expect(await tab(page, 'Flask').getAttribute('aria-selected')).toBe('true');

      await tab(page, 'Go net/http').click();
      await page.goto('/ko/http/405/mock/');
      expect(await tab(page, 'Go net/http').getAttribute('aria-selected')).toBe('true');
      expect(await panels(page).innerText()).toContain('package main');
    });
  });

  test('obey the address', async () => {
    await visit('/smtp/251/mock/#flask', async (page) => {
      expect(await tab(page, 'Flask').getAttribute('aria-selected')).toBe('true');
      const atTop = async (name: string) => {
        const box = await tab(page, name).boundingBox();
        expect(box && box.y >= 0 && box.y < 120, `${name}: the tabs are at the top of the window`).toBe(true);
      };
      await atTop('Flask');
      await page.evaluate(() => {
        scrollTo(0, 0);
        location.hash = '#rails';
      });
      await page.waitForFunction(() => document.querySelector('#tab-rails')?.getAttribute('aria-selected') === 'true');
      await atTop('Ruby on Rails');
    });
  });

  test('stand in the address, and the way back is as long as before', async () => {
    await visit('/http/', async (page) => {
      await page.goto('/http/404/mock/');
      await tab(page, 'Spring Boot').click();
      expect(new URL(page.url()).hash).toBe('#spring');
      await page.keyboard.press('ArrowRight');
      expect(new URL(page.url()).hash).toBe('#go');
      await page.locator('.contents').getByRole('link', { name: 'curl' }).click();
      await tab(page, 'Flask').click();
      expect(new URL(page.url()).hash).toBe('#flask');
      await page.goBack();
      expect(new URL(page.url()).hash).toBe('#go');
      await page.waitForFunction(() => document.querySelector('#tab-go')?.getAttribute('aria-selected') === 'true');
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/http/');
    });
  });

  test('are links, which open elsewhere with a key held', async () => {
    await visit('/http/404/mock/', async (page) => {
      expect(await tab(page, 'Flask').evaluate((link) => (link as HTMLAnchorElement).href)).toMatch(
        /\/http\/404\/mock\/#flask$/,
      );
      const opened = page.context().waitForEvent('page');
      await tab(page, 'Flask').click({ modifiers: ['ControlOrMeta'] });
      await (await opened).close();
      expect(await tab(page, 'Django').getAttribute('aria-selected')).toBe('true');
    });
  });

  test('show the remembered one before any other script runs, unless the address names one', async () => {
    const run = async (page: Page) => {
      await page.evaluate(() => {
        localStorage.setItem('framework', 'aiosmtpd rails flask');
      });
      for (const [path, id] of [
        ['/http/405/mock/', 'rails'],
        ['/ko/http/404/mock/#go', 'go'],
        ['/http/405/mock/#curl', 'rails'],
      ] as const) {
        await page.goto(path);
        const seen = page.locator('.frameworks > section').filter({ visible: true });
        expect(await seen.evaluateAll((panels) => panels.map((panel) => panel.id)), path).toEqual([id]);
      }
    };
    await visit('/about/', run, {
      expected: /ERR_FAILED/,
      prepare: (context) => context.route('**/site.*.js', (route) => route.abort()),
    });
  });

  test.each([1280, 360])('move nothing when the remembered one is shown at %i px', async (width) => {
    const run = async (page: Page) => {
      await page.evaluate(() => {
        localStorage.setItem('framework', 'spring');
      });
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Element }[] })[])
            moved.push(...entry.sources.map(({ node }) => node?.outerHTML.slice(0, 80) ?? 'what is gone'));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of [
        '/http/405/mock/',
        '/ko/http/404/mock/#frameworks',
        '/http/404/mock/#spring',
        '/ko/smtp/550/mock/',
      ]) {
        await page.goto(path);
        await page.waitForFunction(
          () => document.querySelector('#tab-spring')?.getAttribute('aria-selected') === 'true',
        );
        await page.waitForTimeout(200);
        expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved), path).toEqual([]);
      }
    };
    await visit('/about/', run, { viewport: { width, height: 800 } });
  });

  test('remember a choice of each kind of tabs', async () => {
    await visit('/about/', async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('framework', 'aiosmtpd flask');
      });
      await page.goto('/http/405/mock/');
      await tab(page, 'Go net/http').click();
      expect(await page.evaluate(() => localStorage.getItem('framework'))).toBe('go aiosmtpd');
    });
  });

  test('say which framework cannot send the code, sends it otherwise, or was not run', async () => {
    await visit('/http/101/mock/', async (page) => {
      expect(await page.locator('#tab-flask').innerText()).toMatch(/^Flask ✗/);
      expect(await page.getByRole('tab', { name: 'Flask no handler' }).count()).toBe(1);
    });
    await visit('/http/422/mock/', async (page) => {
      expect(await page.getByRole('tab', { name: 'Spring Boot another reason phrase' }).innerText()).toMatch(/ ≈/);
      expect(await page.getByRole('tab', { name: 'ASP.NET Core not yet run' }).innerText()).toMatch(/ \?/);
      expect(await page.getByRole('tab', { name: 'Django', exact: true }).innerText()).toBe('Django');
    });
  });

  test.each([
    [360, 2],
    [320, 3],
  ])('are all in view on a small screen of %i px, in %i rows', async (width, most) => {
    const run = async (page: Page) => {
      const boxes = await page.getByRole('tab').evaluateAll((tabs) =>
        tabs.map((tab) => {
          const { left, right, top } = tab.getBoundingClientRect();
          return { left, right, top };
        }),
      );
      expect(boxes).toHaveLength(httpStacks.size);
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBeLessThanOrEqual(most);
      expect(await page.locator('#tab-rails').innerText()).toMatch(/^Rails/);
    };
    await visit('/http/404/mock/', run, { viewport: { width, height: 640 } });
  });
});

describe('a page with two wires', () => {
  const wires = (page: Page) =>
    page.locator('.over').evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));

  test.each([
    ['', [true, false]],
    ['#smtp-stub', [true, false]],
    ['#response', [false, true]],
    ['#flask', [false, true]],
    ['#try', [false, true]],
  ])('opens one of them: %s', async (anchor, open) => {
    await visit(`/smtp/550/mock/${anchor}`, async (page) => {
      expect(await wires(page)).toEqual(open);
      expect(await page.locator('.over > summary').filter({ visible: true }).count()).toBe(2);
      if (anchor !== '') expect(await page.locator(anchor).isVisible()).toBe(true);
    });
  });

  test('opens the other where a link leads into it, and prints both', async () => {
    await visit('/smtp/550/mock/', async (page) => {
      expect(await page.locator('#frameworks').isVisible()).toBe(false);
      await page.locator('.contents').getByRole('link', { name: 'curl' }).click();
      await expect.poll(() => wires(page)).toEqual([false, true]);
      expect(await page.locator('#curl').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#smtp').isVisible()).toBe(true);
      expect(await page.locator('#curl').isVisible()).toBe(true);
    });
  });

  test('shows what passes at the moment that is chosen, without a script too', async () => {
    const run = async (page: Page) => {
      const seen = () => page.locator('.exchange').filter({ visible: true }).allInnerTexts();
      expect(await page.getByRole('radio', { checked: true }).evaluate((radio) => radio.parentElement?.innerText)).toBe(
        'RCPT',
      );
      expect(await seen()).toHaveLength(1);
      expect((await seen())[0]).toContain('550 5.1.1');
      await page.getByText('EHLO', { exact: true }).first().click();
      expect(await seen()).toHaveLength(1);
      expect((await seen())[0]).not.toContain('RCPT');
      expect(await page.locator('.sides').filter({ visible: true }).count()).toBe(1);
    };
    await visit('/smtp/550/mock/', run);
    await visit('/smtp/550/mock/', run, { javaScriptEnabled: false });
  });
});

/** Has a page arrive with something else in it. */
const changed = (path: string, from: string, to: string) => (context: BrowserContext) =>
  context.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    expect(html).toContain(from);
    await route.fulfill({ response, body: html.replace(from, () => to) });
  });

describe('what one script of a page does', () => {
  const works = async (page: Page) => {
    await page.getByRole('button', { name: 'Search' }).waitFor();
    expect(await page.locator('html').getAttribute('data-ready')).toBe('');
    await tab(page, 'Flask').click();
    await page.keyboard.press('/');
    expect(await page.getByRole('combobox').isVisible()).toBe(true);
  };

  test.each(['#%', '#100%', '#%ff', '#%E0%A4%A'])('works at an address that ends in %s', async (anchor) => {
    await visit(`/http/404/mock/${anchor}`, async (page) => {
      await works(page);
      await page.keyboard.press('Escape');
      await page.evaluate(() => (location.hash = '#%%'));
      expect(await tab(page, 'Flask').getAttribute('aria-selected')).toBe('true');
    });
  });

  test('goes on where one part of it fails, and the console has the error', async () => {
    const seen: string[] = [];
    const run = async (page: Page) => {
      page.on('pageerror', ({ name }) => seen.push(name));
      await page.reload();
      await works(page);
    };
    const prepare = changed('/http/404/mock/', 'data-copy="{', 'data-copy="');
    await visit('/http/404/mock/', run, { prepare, expected: /SyntaxError/ });
    expect(seen).toEqual(['SyntaxError']);
  });
});

describe('copying', () => {
  test('says a name as it is, with any signs in it', async () => {
    const run = async (page: Page) => {
      await page.getByRole('button', { name: "Copy: $&$'" }).click();
      await page.waitForFunction(() => document.querySelector('body > p[role=status]')?.textContent === "Copied: $&$'");
    };
    await visit('/smtp/251/mock/#django', run, {
      permissions: ['clipboard-read', 'clipboard-write'],
      prepare: changed('/smtp/251/mock/', '<figcaption><span>views.py<', `<figcaption><span>$&amp;$'<`),
    });
  });

  test('copies the code and says what it copied', async () => {
    await visit(
      '/smtp/251/mock/#flask',
      async (page) => {
        await page.getByRole('button', { name: 'Copy: app.py' }).click();
        await page.waitForFunction(
          () => document.querySelector('body > p[role=status]')?.textContent === 'Copied: app.py',
        );
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/^from flask import[\s\S]*"251 User Not Local"/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('is there for commands in prose', async () => {
    const run = async (page: Page) => {
      await page.locator('#fix ~ .listing').first().getByRole('button', { name: '복사: 셸' }).click();
      await page.waitForFunction(
        () => document.querySelector('body > p[role=status]')?.textContent === '복사했습니다: 셸',
      );
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^dig \+short MX example\.com\nswaks /);
    };
    await visit('/ko/smtp/550/', run, { permissions: ['clipboard-read', 'clipboard-write'] });
  });

  test('works without the clipboard of secure origins', async () => {
    await visit(
      '/ko/http/404/mock/',
      async (page) => {
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          document.addEventListener('copy', () => (document.title = String(getSelection() ?? '') || 'copied'));
        });
        await page.getByRole('button', { name: '복사: 터미널 2 · curl' }).click();
        await page.waitForFunction(
          () => document.querySelector('body > p[role=status]')?.textContent === '복사했습니다: 터미널 2 · curl',
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

test('the language switch leads to the same page and back', async () => {
  await visit('/http/404/', async (page) => {
    await page.getByRole('link', { name: '한국어' }).first().click();
    await page.waitForURL('**/ko/http/404/');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.getByRole('heading', { name: '이럴 때 봅니다' }).getAttribute('id')).toBe('when');
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL('**/http/404/');
  });
});

test('the theme follows the system until the reader chooses, and is remembered', async () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await visit(
    '/',
    async (page) => {
      const dark = await paper(page);
      const button = page.getByRole('button', { name: 'Theme' });
      expect(await button.innerText()).toBe('Theme: System');
      await button.click();
      expect(await button.innerText()).toBe('Theme: Light');
      const light = await paper(page);
      expect(light).not.toBe(dark);
      await page.goto('/about/');
      expect(await paper(page)).toBe(light);
      expect(await button.innerText()).toBe('Theme: Light');
    },
    { colorScheme: 'dark' },
  );
});

test('without JavaScript everything can be read and nothing is there that does not work', async () => {
  await visit(
    '/http/404/mock/',
    async (page) => {
      for (const { name } of httpStacks.values()) {
        expect(await page.getByRole('heading', { name, exact: true }).isVisible(), name).toBe(true);
      }
      for (const { file } of httpStacks.values()) {
        expect(await page.locator('.listing', { hasText: file }).first().isVisible(), file).toBe(true);
      }
      for (const closed of await page.locator('main details').all()) await closed.locator('summary').first().click();
      const listings = page.locator('.listing:not([hidden] *) pre');
      expect(await listings.filter({ visible: true }).count()).toBe(await listings.count());
      expect(await page.getByRole('button').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('without JavaScript the error page has its style and its links, at any depth', async () => {
  const run = async (page: Page) => {
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.getByRole('main').getByRole('link', { name: 'HTTP', exact: true }).click();
    await page.waitForURL('**/http/');
  };
  await visit('/nowhere/a/b.html', run, { javaScriptEnabled: false, expected: /404/ });
});

test.each(['light', 'dark'] as const)('with storage forbidden the page works (%s)', async (colorScheme) => {
  await visit(
    '/about/',
    async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      });
      await page.goto('/http/404/mock/');
      await tab(page, 'Flask').click();
      expect(await panels(page).innerText()).toContain('from flask import');
      await page.getByRole('button', { name: 'Theme' }).click();
    },
    { colorScheme },
  );
});

test.each([768, 1440])('no page scrolls sideways at %i px', async (width) => {
  const run = async (page: Page) => {
    for (const path of [
      '/',
      '/smtp/',
      '/http/206/',
      '/ko/http/206/',
      '/ko/smtp/550/',
      '/smtp/550/mock/',
      '/ko/http/100/mock/',
      '/530/',
      '/about/',
      '/ko/nowhere/',
    ]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  };
  await visit('/', run, { viewport: { width, height: 800 }, expected: /404/ });
});

test('on paper every framework is there', async () => {
  await visit('/smtp/530/mock/', async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.frameworks > section').filter({ visible: true }).count()).toBe(
      stacksOn('smtp').length + stacksOn('http').length,
    );
    expect(await page.locator('.tabs').filter({ visible: true }).count()).toBe(0);
  });
});

test.each(['/http/', '/ko/http/', '/smtp/', '/ko/smtp/'])('%s prints its codes on one sheet of A4', async (path) => {
  // 210 × 297 mm less the margins of print.css, at 96 pixels to the inch.
  const sheet = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((273 / 25.4) * 96) };
  await visit(
    path,
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const codes = page.locator('.codes tbody tr');
      expect(await codes.count()).toBeGreaterThan(40);
      for (const code of await codes.all()) {
        const box = await code.boundingBox();
        expect(box!.y + box!.height).toBeLessThanOrEqual(sheet.height);
      }
    },
    { viewport: sheet },
  );
});

describe.each(['/http/', '/ko/http/'])('%s', (path) => {
  test('shows all server errors on one screen of 1280 x 900 pixels', async () => {
    const run = async (page: Page) => {
      const rows = page.locator('section:has(#class-5) tbody tr');
      expect(await rows.count()).toBe(26);
      const strip = (await page.locator('.contents').boundingBox())!;
      const heading = (await page.locator('#class-5').boundingBox())!;
      expect(heading.y).toBeGreaterThanOrEqual(strip.y + strip.height);
      for (const row of await rows.all()) {
        const { y, height } = (await row.boundingBox())!;
        expect(y).toBeGreaterThan(heading.y);
        expect(y + height).toBeLessThanOrEqual(900);
      }
    };
    await visit(`${path}#class-5`, run, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  });

  test('says on a phone number and name in one line, who sends it under them, and has targets of 24 pixels', async () => {
    const run = async (page: Page) => {
      const row = page.locator('tr:has(a[href$="503/"])');
      const [number, name, telling] = await Promise.all(
        ['strong', '.name', 'td:nth-child(2)'].map(async (part) => (await row.locator(part).boundingBox())!),
      );
      expect(Math.abs(number!.y + number!.height / 2 - (name!.y + name!.height / 2))).toBeLessThan(4);
      expect(telling!.y).toBeGreaterThanOrEqual(name!.y + name!.height);
      const small = await page.locator('.codes a').evaluateAll((links) =>
        links
          .filter((link) => {
            const { width, height } = link.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((link) => link.textContent),
      );
      expect(small).toEqual([]);
    };
    await visit(path, run, { viewport: { width: 360, height: 800 } });
  });
});

test('text and class colours have their contrast in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit(
      '/ko/',
      async (page) => {
        const low = await page.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
          const light = (colour: string) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
              const value = byte / 255;
              return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
          };
          const paper = light(getComputedStyle(document.documentElement).backgroundColor);
          const probe = document.createElement('i');
          document.body.append(probe);
          const names = [
            'ink',
            'quiet',
            'link',
            'informational',
            'success',
            'redirect',
            'client',
            'server',
            'global',
            'code-keyword',
            'code-string',
            'code-number',
            'code-function',
            'code-type',
          ];
          return names.flatMap((name) => {
            probe.style.color = `var(--${name})`;
            const text = light(getComputedStyle(probe).color);
            const ratio = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
            return ratio < 4.5 ? [`${name} ${ratio.toFixed(2)}`] : [];
          });
        });
        expect(low, colorScheme).toEqual([]);
      },
      { colorScheme },
    );
  }
});

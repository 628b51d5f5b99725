import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '~/i18n';
import { serve } from '../setup/serve';
import { useSite } from '../setup/visit';

const { origin, visit } = useSite();

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('combobox');
const hits = (page: Page) => page.locator('.hits').getByRole('row');
/** The link that Enter follows. */
const chosen = (page: Page) => page.locator('.hits .active a');
/** The address of a link, from the site's root. */
const addressOf = (link: Locator) => link.evaluate(({ href }: HTMLAnchorElement) => href.slice(location.origin.length));
const count = (page: Page) => page.locator('.search [aria-live=polite]');

async function open(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('.search[data-ready]');
}

/** Types a query and gives the text of the first hit. */
async function first(page: Page, query: string): Promise<string> {
  await field(page).fill(query);
  return hits(page).first().innerText();
}

describe('the search opens', () => {
  test('by its button, and loads what it needs only then, once', async () => {
    const asked: string[] = [];
    await visit('/ko/http/404/', async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.getByRole('button', { name: '검색' }).click();
      await page.waitForSelector('.search[data-ready]');
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await dialog(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('find');
      await page.getByRole('button', { name: '검색' }).click();
      expect(await first(page, '인증 필요')).toContain('530');
    });
    expect(asked.filter((path) => path !== '/favicon.svg')).toEqual(['/search.ko.js', '/search.lines.ko.js']);
  });

  test.each(['/', 'Control+k', 'Meta+k'])('by %s', async (key) => {
    await visit('/smtp/530/mock/', async (page) => {
      await page.keyboard.press(key);
      expect(await field(page).isVisible()).toBe(true);
      expect(await field(page).inputValue()).toBe('');
    });
  });

  test('by Control and K with the keyboard switched to Korean', async () => {
    await visit('/', async (page) => {
      await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅏ', ctrlKey: true })));
      expect(await field(page).isVisible()).toBe(true);
    });
  });

  test('by its field, into which is typed: the first key arrives, too', async () => {
    await visit('/ko/smtp/550/', async (page) => {
      await page.getByRole('button', { name: '검색' }).focus();
      await page.keyboard.type('421');
      expect(await field(page).inputValue()).toBe('421');
      expect(await hits(page).first().innerText()).toContain('421');
      await page.keyboard.press('Escape');
      // What was searched before gives way to what is typed now; keys that write nothing open nothing.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift');
      expect(await dialog(page).count()).toBe(0);
      await page.keyboard.type('55');
      expect(await field(page).inputValue()).toBe('55');
    });
  });

  test('not by / where someone types', async () => {
    await visit('/', async (page) => {
      await open(page);
      await page.keyboard.type('a/b');
      expect(await field(page).inputValue()).toBe('a/b');
    });
  });

  test('from an address with ?q=, on the home page of each language', async () => {
    await visit('/?q=payload+too+large', async (page) => {
      expect(await field(page).inputValue()).toBe('payload too large');
      expect(await hits(page).first().innerText()).toContain('413');
    });
    await visit('/ko/?q=%EC%9D%B8%EC%A6%9D', async (page) => {
      expect(await hits(page).first().innerText()).toContain('인증');
    });
  });

  test('from an address with #q=, on any page, and again when it changes', async () => {
    await visit('/ko/http/404/#q=550+5.7.1', async (page) => {
      expect(await field(page).inputValue()).toBe('550 5.7.1');
      expect(await hits(page).first().innerText()).toContain('550');
      await page.keyboard.press('Escape');
      await page.evaluate(() => (location.hash = 'q=%EC%9D%B8%EC%A6%9D'));
      await expect.poll(() => field(page).inputValue()).toBe('인증');
      await page.keyboard.press('Escape');
      await page.evaluate(() => (location.hash = 'fix'));
      expect(await dialog(page).count()).toBe(0);
    });
  });

  test('is closed by its button and beside it', async () => {
    await visit('/', async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await dialog(page).count()).toBe(0);
      await open(page);
      await page.mouse.click(5, 400);
      expect(await dialog(page).count()).toBe(0);
    });
  });
});

describe('the key /', () => {
  const check = (page: Page) => page.getByRole('checkbox');
  const shortcuts = (page: Page) => page.locator('.site-header .find').getAttribute('aria-keyshortcuts');

  test.each([
    ['/http/404/', 'with storage', false],
    ['/ko/smtp/530/mock/', 'with storage forbidden, until the next page', true],
  ])('is switched off and on in the help (%s, %s)', async (path, _, forbidden) => {
    const prepare = (context: BrowserContext) =>
      context.addInitScript((forbidden) => {
        if (!forbidden) return;
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }, forbidden);
    const run = async (page: Page) => {
      const mark = page.locator('.site-header .find kbd');
      await open(page);
      expect(await shortcuts(page)).toBe('/ Control+K Meta+K');
      expect(await check(page).isChecked()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await check(page).isChecked()).toBe(false);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      expect(await dialog(page).count()).toBe(0);
      expect(await mark.isVisible()).toBe(false);
      expect(await shortcuts(page)).toBe('Control+K Meta+K');

      await page.reload();
      await page.keyboard.press('/');
      expect(await dialog(page).count()).toBe(forbidden ? 1 : 0);
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.search[data-ready]');
      expect(await check(page).isChecked()).toBe(forbidden);
      await check(page).setChecked(true);
      await page.reload();
      await page.keyboard.press('/');
      expect(await dialog(page).count()).toBe(1);
    };
    await visit(path, run, { prepare });
  });
});

describe('hits', () => {
  test('show protocol, number, both names, and where they were found, marked', async () => {
    await visit('/http/404/', async (page) => {
      await open(page);
      expect((await first(page, 'retry-after')).split(/\s*\n\s*|\s{2,}/)).toEqual(
        expect.arrayContaining(['HTTP', '429', 'Too Many Requests 요청이 너무 많음', 'header field Retry-After']),
      );
      expect(await hits(page).first().locator('mark').allInnerTexts()).toEqual(['Retry-After']);
      expect(await hits(page).first().locator('[lang=ko]').innerText()).toBe('요청이 너무 많음');
      expect(await first(page, '사ㅅ')).toContain('similar words 사서함');
    });
  });

  test.each([
    ['/http/404/', 'smtp 530', '/smtp/530/'],
    ['/ko/http/404/mock/', '530 인증', '/ko/smtp/530/'],
    ['/ko/', '모킹', '/ko/http/#mock'],
    ['/smtp/', 'django', '/frameworks/django/'],
  ])('of %s lead to the page in its language', async (path, query, address) => {
    await visit(path, async (page) => {
      await open(page);
      await first(page, query);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${origin()}${address}`);
      expect(await dialog(page).count()).toBe(0);
    });
  });

  test('all lead to pages that are there', async () => {
    await visit('/', async (page, context) => {
      await open(page);
      const addresses = new Set<string>();
      for (const query of ['http', 'smtp', 'mock', 'about', 'wire', 'licence', '5xx', '4yz', '503 flask', '530']) {
        await first(page, query);
        for (const link of await hits(page).getByRole('link').all())
          addresses.add((await link.getAttribute('href')) ?? '');
      }
      expect(addresses.size).toBeGreaterThan(60);
      for (const address of addresses) {
        const response = await context.request.get(address);
        expect(response.status(), address).toBe(200);
        const anchor = address.split('#')[1];
        if (anchor !== undefined) expect(await response.text(), address).toContain(`id="${anchor}"`);
      }
    });
  });

  test('are counted aloud, and so is nothing', async () => {
    await visit('/ko/', async (page) => {
      await open(page);
      expect(await count(page).innerText()).toBe('');
      await first(page, '찻주전자');
      expect(await count(page).innerText()).toBe('결과 1개');
      await first(page, 'http');
      expect(await count(page).innerText()).toMatch(/^결과 \d{3}개 중 30개$/);
      await field(page).fill('쀍뷁');
      expect(await count(page).innerText()).toBe("'쀍뷁' 검색 결과가 없습니다. 번호만 넣거나 낱말을 줄여 보세요.");
      expect(await page.locator('.search .help').isVisible()).toBe(true);
    });
  });

  test.each([
    ['/', '6789', 'There is no status code 6789 here.'],
    ['/ko/', '５.9.9', "'５.9.9' 상태 코드는 이 사이트에 없습니다."],
  ])('of a number that is no code (%s, %s) are none, and the count says so', async (path, query, sentence) => {
    await visit(path, async (page) => {
      await open(page);
      await field(page).fill(query);
      expect(await count(page).innerText()).toBe(sentence);
      expect(await hits(page).count()).toBe(0);
    });
  });

  test('of 100,000 letters are those of the beginning; what was typed stays', async () => {
    await visit('/', async (page) => {
      await open(page);
      expect(await first(page, `410 ${'mailbox '.repeat(12_500)} 411`)).toContain('410');
      expect(await count(page).innerText()).toMatch(/^\d+ hits? \(Only the first 300 characters are searched\.\)$/);
      await field(page).fill('쀍'.repeat(100_000));
      expect(await count(page).innerText()).toBe(
        `Nothing found for “${'쀍'.repeat(60)}…”. A number alone, or fewer words, may help. (Only the first 300 characters are searched.)`,
      );
      expect(await field(page).inputValue()).toBe('쀍'.repeat(100_000));
    });
  });

  test.each(['쀍$&', "쀍$'", '쀍$`', '쀍$$', '쀍{count}{query}'])(
    'of nothing for %s say it as it was typed',
    async (query) => {
      await visit('/ko/', async (page) => {
        await open(page);
        await field(page).fill(query);
        expect(await count(page).innerText()).toBe(
          `'${query}' 검색 결과가 없습니다. 번호만 넣거나 낱말을 줄여 보세요.`,
        );
      });
    },
  );
});

test('keys move through the hits, and a screen reader is told', async () => {
  await visit('/', async (page) => {
    await open(page);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await first(page, '404');
    await first(page, '50');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    const last = (await hits(page).count()) - 1;
    const active = async () => {
      const chosen = page.locator('[role=row][aria-selected=true]');
      expect(await chosen.count()).toBe(1);
      expect(await chosen.locator('.active').getAttribute('id')).toBe(
        await field(page).getAttribute('aria-activedescendant'),
      );
      const [box, list] = [await chosen.boundingBox(), await page.getByRole('grid').boundingBox()];
      expect(box!.y >= list!.y - 1 && box!.y + box!.height <= list!.y + list!.height + 1, 'it is in view').toBe(true);
      return (await hits(page).all()).length === 0
        ? -1
        : chosen.evaluate((node) => [...node.parentNode!.children].indexOf(node));
    };
    expect(await active()).toBe(0);
    for (const [key, place] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', last],
      ['ArrowDown', 0],
      ['ArrowUp', last],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await active(), key).toBe(place);
    }
    await page.keyboard.press('ArrowDown');
    const href = await chosen(page).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(href!);
  });
});

describe('a row', () => {
  test('leads to the page, its mock page, and the tab of a framework that the query names', async () => {
    await visit('/ko/smtp/', async (page) => {
      await open(page);
      await first(page, '503 플라스크');
      const cells = hits(page).first().locator('> *');
      expect(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('role')))).toEqual([
        'rowheader',
        'gridcell',
        'gridcell',
      ]);
      expect(await Promise.all((await cells.getByRole('link').all()).map(addressOf))).toEqual([
        '/ko/http/503/',
        '/ko/http/503/mock/',
        '/ko/http/503/mock/#flask',
      ]);
      expect(await cells.nth(2).innerText()).toBe('#flask');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ko/http/503/mock/#flask');
      expect(await page.locator('#tab-flask').getAttribute('aria-selected')).toBe('true');
    });
  });

  test.each([
    ['422 spring', '/http/422/mock/#spring'],
    ['410 go', '/http/410/mock/#go'],
    ['410 gon', '/http/410/'],
    ['ruby 404', '/http/404/mock/#rails'],
    ['asp.net 404', '/http/404/mock/#aspnet'],
    ['550 django', '/smtp/550/mock/#django'],
    ['http 503', '/http/503/'],
    // What was pasted names none.
    ['[error] 503 while reading from upstream flask in app', '/http/503/'],
  ])('of %s opens %s', async (query, address) => {
    await visit('/', async (page) => {
      await open(page);
      await first(page, query);
      expect(await addressOf(chosen(page))).toBe(address);
    });
  });

  test('is crossed by arrows once the text has ended, and by Tab', async () => {
    await visit('/', async (page) => {
      await open(page);
      await first(page, '550');
      const at = async () => [await addressOf(chosen(page)), await field(page).getAttribute('aria-activedescendant')];
      expect(await at()).toEqual(['/smtp/550/', 'hit-0-0']);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      expect(await at(), 'the caret has moved, and back').toEqual(['/smtp/550/', 'hit-0-0']);
      await page.keyboard.press('ArrowRight');
      expect(await at()).toEqual(['/smtp/550/mock/', 'hit-0-1']);
      await page.keyboard.press('ArrowRight');
      expect(await at(), 'there is no more').toEqual(['/smtp/550/mock/', 'hit-0-1']);
      await page.keyboard.press('ArrowLeft');
      expect(await at()).toEqual(['/smtp/550/', 'hit-0-0']);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mock');
      await page.keyboard.press('ArrowDown');
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      expect((await at())[1]).toBe('hit-1-0');
    });
  });

  test('with Shift and Enter opens the mock page, or the page where there is none', async () => {
    await visit('/ko/', async (page) => {
      await open(page);
      await first(page, '422');
      await page.keyboard.press('Shift+Enter');
      await page.waitForURL('**/ko/http/422/mock/');
      await open(page);
      await first(page, 'smtp 5yz');
      await page.keyboard.press('Shift+Enter');
      await page.waitForURL('**/ko/smtp/#class-5');
    });
  });
});

describe('a query is answered with more than a code:', () => {
  test.each([
    ['/', '5xx', '/http/#class-5', 'HTTP 5xx Server Error'],
    ['/ko/', 'smtp 4yz', '/ko/smtp/#class-4', 'SMTP 4yz 일시 실패'],
  ])('%s, %s with %s', async (path, query, address, text) => {
    await visit(path, async (page) => {
      await open(page);
      expect((await first(page, query)).replaceAll(/\s+/g, ' ')).toContain(text);
      expect(await addressOf(chosen(page))).toBe(address);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
      expect(
        await page.locator(`#${address.split('#')[1]!}`).evaluate((node) => node.getBoundingClientRect().top),
      ).toBeLessThan(400);
    });
  });

  test('both protocols have the class that is asked for', async () => {
    await visit('/', async (page) => {
      await open(page);
      for (const query of ['5xx', '5yz']) {
        await first(page, query);
        const links = await Promise.all(
          (await page.locator('.hits').getByRole('rowheader').getByRole('link').all()).slice(0, 2).map(addressOf),
        );
        expect(links, query).toEqual(['/http/#class-5', '/smtp/#class-5']);
      }
    });
  });

  test.each([
    ['/', 'smtp 577', ['/smtp/#class-5'], 'There is no status code smtp 577 here.', 'specification RFC 5321 4.2.1'],
    ['/ko/', 'http577', ['/ko/http/#class-5'], "'http577' 상태 코드는 이 사이트에 없습니다.", '명세 RFC 9110 15.6'],
    [
      '/',
      '377',
      ['/http/#class-3', '/smtp/#class-3'],
      'There is no status code 377 here.',
      'specification RFC 9110 15.4',
    ],
    ['/', 'smtp 404', ['/smtp/#class-4', '/http/404/'], 'There is no status code smtp 404 here.', 'RFC 5321 4.2.1'],
  ])('%s, %s is no code: its class', async (path, query, addresses, sentence, where) => {
    await visit(path, async (page) => {
      await open(page);
      expect(await first(page, query)).toContain(where);
      const links = await page.locator('.hits').getByRole('rowheader').getByRole('link').all();
      expect(await Promise.all(links.map(addressOf))).toEqual(addresses);
      expect(await count(page).innerText()).toContain(sentence);
    });
  });

  test('a number, by its page in every protocol, behind its codes', async () => {
    await visit('/', async (page) => {
      await open(page);
      for (const [query, links] of [
        ['421', ['/http/421/', '/smtp/421/', '/421/']],
        ['550', ['/smtp/550/', '/550/']],
      ] as const) {
        await first(page, query);
        const found = await page.locator('.hits').getByRole('rowheader').getByRole('link').all();
        expect(await Promise.all(found.map(addressOf))).toEqual(links);
      }
    });
  });
});

test('nothing moves while someone types', async () => {
  await visit('/ko/http/404/', async (page) => {
    await open(page);
    const places = new Set<string>();
    for (const query of ['', '5', '53', '530', 'ㅇㅈ', '쀍']) {
      await field(page).fill(query);
      places.add(JSON.stringify([await dialog(page).boundingBox(), await field(page).boundingBox()]));
    }
    expect([...places]).toHaveLength(1);
  });
});

test('an input method keeps its keys, and half a syllable is searched', async () => {
  await visit('/ko/http/404/', async (page, context) => {
    await open(page);
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '사ㅅ', selectionStart: 2, selectionEnd: 2 });
    expect(await hits(page).first().innerText()).toContain('사서함');
    // Enter that ends a syllable is not Enter that opens a page.
    await field(page).evaluate((input) => {
      for (const key of ['Enter', 'ArrowDown'])
        input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
    });
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('hit-0-0');
    expect(new URL(page.url()).pathname).toBe('/ko/http/404/');
    expect(await field(page).inputValue()).toBe('사ㅅ');

    await session.send('Input.insertText', { text: '사서함' });
    expect(await field(page).inputValue()).toBe('사서함');
    expect(await hits(page).first().locator('mark').allInnerTexts()).toEqual(['사서함']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ko/mail/5.1.1/');
  });
});

test('the end of a composition is enough, where no input event follows', async () => {
  await visit('/ko/', async (page) => {
    await open(page);
    await field(page).evaluate((input: HTMLInputElement) => {
      input.value = '찻주전자';
      input.dispatchEvent(new CompositionEvent('compositionend', { data: '자' }));
    });
    expect(await hits(page).first().innerText()).toContain('418');
  });
});

describe('where the search cannot be loaded', () => {
  const failure = (page: Page) => page.locator('.search .failure');
  const blocked = /ERR_FAILED|SyntaxError/;

  test('the dialog says so and how to go on, and the next opening tries again', async () => {
    let reachable = false;
    const prepare = (context: BrowserContext) =>
      context.route('**/search.en.js', (route) => (reachable ? route.continue() : route.abort()));
    const run = async (page: Page) => {
      await page.keyboard.press('/');
      await failure(page).waitFor();
      expect(await failure(page).innerText()).toContain('The search could not be loaded.');
      expect(await count(page).innerText()).toBe('');
      await page.keyboard.type('530');
      expect(await hits(page).count()).toBe(0);

      reachable = true;
      await page.keyboard.press('Escape');
      await open(page);
      expect(await failure(page).isVisible()).toBe(false);
      // What was typed is still there, and searched now.
      expect(await hits(page).first().innerText()).toContain('530');
    };
    await visit('/http/404/', run, { expected: blocked, prepare });
  });

  test('a broken script is no better than none, and its links work', async () => {
    const prepare = (context: BrowserContext) =>
      context.route('**/search.ko.js', (route) => route.fulfill({ body: '(() => {', contentType: 'text/javascript' }));
    const run = async (page: Page) => {
      await page.keyboard.press('/');
      await failure(page).getByRole('link', { name: '모든 번호' }).click();
      await page.waitForURL('**/ko/codes/');
    };
    await visit('/ko/http/404/', run, { expected: blocked, prepare });
  });
});

describe('the page for an address that leads nowhere', () => {
  test.each([
    ['/http/payload-too-large', 'Search for “http payload too large”', '/http/413/'],
    ['/smtp/auth_required.html', 'Search for “smtp auth required”', '/smtp/530/'],
    ['/%EC%9D%B8%EC%A6%9D%20%ED%95%84%EC%9A%94/', 'Search for “인증 필요”', '/smtp/530/'],
    ["/$&/smtp/$'/530", "Search for “$& smtp $' 530”", '/smtp/530/'],
  ])('%s offers the words of the address', async (path, label, address) => {
    const run = async (page: Page) => {
      await page.getByRole('button', { name: label }).click();
      await page.waitForSelector('.search[data-ready]');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${origin()}${address}`);
    };
    await visit(path, run, { expected: /404/ });
  });

  test('a stray percent sign does no harm, and without JavaScript nothing is offered', async () => {
    const offered = async (page: Page) => {
      expect(await page.getByRole('button', { name: 'Search for “100%”' }).count()).toBe(1);
    };
    await visit('/404.html?', (page) => expect(page.locator('h1').innerText()).resolves.not.toBe(''));
    await visit('/nowhere', (page) => expect(page.getByRole('button', { name: /Search/ }).count()).resolves.toBe(0), {
      expected: /404/,
      javaScriptEnabled: false,
    });
    await visit(
      '/404.html',
      async (page) => {
        await page.evaluate(() => {
          history.replaceState(null, '', '/100%');
        });
        await page.addScriptTag({
          url: await page.locator('script[src*=site]').evaluate((script: HTMLScriptElement) => script.src),
        });
        await offered(page);
      },
      { bypassCSP: true },
    );
  });
});

test('a policy without unsafe parts, and with Trusted Types, lets it work', async () => {
  const html = await readFile('dist/ko/http/404/index.html', 'utf8');
  const inline = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(inline).digest('base64');
  const policy = (types: string) =>
    `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${types}`;

  const strict = await serve('/', { 'Content-Security-Policy': policy("wirecodes 'allow-duplicates'") });
  await visit(`${strict.origin}/ko/http/404/`, async (page) => {
    await open(page);
    expect(await first(page, '사서함을')).toContain('5.1.1');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ko/mail/5.1.1/');
  });
  strict.close();

  // A host that does not know the policy's name stops the search, and nothing else.
  const stricter = await serve('/', { 'Content-Security-Policy': policy("'none'") });
  const refused = async (page: Page) => {
    await page.keyboard.press('/');
    await page.locator('.search .failure').waitFor();
  };
  await visit(`${stricter.origin}/ko/http/404/`, refused, { expected: /trusted-types|TrustedTypePolicyFactory/i });
  stricter.close();

  for (const locale of locales)
    expect(await readFile(`dist/search.${locale}.js`, 'utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/,
    );
});

test('under a path and from disk, hits lead to pages beside the one that is open', async () => {
  const folder = await serve('/any/sub/path/');
  for (const [root, page] of [
    [`${folder.origin}/any/sub/path/`, ''],
    [pathToFileURL('dist/').href, 'index.html'],
  ] as const) {
    await visit(`${root}ko/http/404/${page}`, async (visited) => {
      await open(visited);
      await first(visited, '550 메일함');
      await visited.keyboard.press('Enter');
      await visited.waitForURL(`${root}ko/smtp/550/${page}`);
      await open(visited);
      await first(visited, '모킹');
      const href = await chosen(visited).getAttribute('href');
      expect([`${root}ko/${page}#mock`, `${root}ko/http/${page}#mock`, `${root}ko/smtp/${page}#mock`]).toContain(href);
    });
  }
  folder.close();
});

test.each([320, 360])('at %i px everything is in view', async (width) => {
  const run = async (page: Page) => {
    await open(page);
    await first(page, '5');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const box = await dialog(page).boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width });
    await first(page, '503 flask');
    for (const hit of (await hits(page).all()).slice(0, 10))
      expect(await hit.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
  };
  await visit('/ko/http/404/', run, { viewport: { width, height: 640 } });
});

test('without JavaScript there is no button that does nothing', async () => {
  const run = async (page: Page) => {
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await dialog(page).count()).toBe(0);
  };
  await visit('/ko/http/404/', run, { javaScriptEnabled: false });
});

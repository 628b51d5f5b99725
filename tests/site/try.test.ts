import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserResponse } from '~/protocols/http/browser';
import { statuses } from '~/content';
import { responseOf } from '../setup/mocks';
import { unescape } from '~/text/highlight';
import { useStrings } from '~/i18n';
import { wordsIn } from '~/protocols/http/words';
import { ChangingHost } from '../setup/changing-host';
import { useBrowser } from '../setup/visit';

const t = wordsIn('en').tryIt;
const { words, seen } = t;

const mocks = statuses.flatMap((status) => {
  const response = responseOf(status);
  return response ? [{ ...status, found: browserResponse(response) }] : [];
});

const browser = useBrowser();

let host: ChangingHost;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeEach(async () => {
  host = new ChangingHost();
  await host.start();
  context = await browser().newContext({ baseURL: host.base });
  errors = [];
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
});

afterEach(async () => {
  await context.close();
  host.stop();
  expect(errors).toEqual([]);
});

/** Presses the button of a mock page; gives what it says and shows. */
async function send(path: string, locale = 'en'): Promise<{ status: string; text: string; notes: string[] }> {
  await page.goto(path);
  await page.getByText(wordsIn(locale).tryIt.title).click();
  await page.locator('.try button:not(.copy)').click();
  await page.locator('[data-seen] .note').first().waitFor();
  return {
    status: await page.locator('.try [role=status]').innerText(),
    text: (await page.locator('[data-seen] pre').allInnerTexts()).join(''),
    notes: await page.locator('[data-seen] .note').allInnerTexts(),
  };
}

test('the button shows what the browser saw, and fetches no copy of the site', async () => {
  host.asked = [];
  const { status, text, notes } = await send('http/405/mock/');
  expect(status).toMatch(/^405 Method Not Allowed after [\d.,]+ ms$/);
  expect(text).toBe(
    [
      '405 Method Not Allowed',
      'allow: GET, HEAD',
      'content-length: 61',
      'content-type: application/json',
      'date: Wed, 25 Feb 2026 12:00:00 GMT',
      '',
      '{"error":"method_not_allowed","message":"Method Not Allowed"}',
    ].join('\n'),
  );
  expect(notes).toEqual([seen.same]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(host.asked.filter((file) => file.endsWith('.html'))).toEqual(['http/405/mock/index.html']);
  expect(host.asked).not.toContain('http/405/mock/response');

  // The same address for the other language, and while the host is away from what the worker has seen.
  const korean = await send('ko/http/405/mock/', 'ko');
  expect(korean.text).toBe(text);
  expect(korean.notes).toEqual([wordsIn('ko').tryIt.seen.same]);
});

test('an address that many servers take for the one of the page gets nothing into the call', async () => {
  await page.goto("x',alert(document.domain),'%2f..%2fhttp/404/mock/");
  await page.getByText(t.title).click();
  const call = await page.locator('.try code').first().innerText();
  expect(call).toContain(`'${host.folder}x%27,alert(document.domain),%27%2f..%2fhttp/404/mock/response'`);
  await page.locator('.try button:not(.copy)').click();
  await page.locator('.try [role=status]', { hasText: '404 Not Found' }).waitFor();
});

test('the call that each page shows gives number, phrase, fields and content of its response', async () => {
  await send('http/404/mock/');
  let count = 0;
  for (const { id, found } of mocks) {
    if ('refusal' in found) continue;
    const html = await readFile(`dist/${id}/mock/index.html`, 'utf8');
    const [, listing = ''] = /<div id="try" class="try"[\s\S]*?<code>([\s\S]*?)<\/code>/.exec(html) ?? [];
    const call = unescape(listing.replaceAll(/<[^>]+>/g, ''));
    expect(call, id).toContain(`'/${id}/mock/response'`);

    const seen = await page.evaluate<unknown[]>(`(async () => {
      const response = ${call.replace(`'/`, `'${host.folder}`).replace(/;$/, '')};
      const fields = Object.fromEntries(response.headers);
      return [response.status, response.statusText, fields, await response.text(), response.type];
    })()`);
    const { status, reason, headers, content } = found.response;
    const fields = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
    const expected = call.includes(`redirect: 'manual'`)
      ? [0, '', {}, '', 'opaqueredirect']
      : [status, reason, fields, content ?? '', 'basic'];
    expect(seen, id).toEqual(expected);
    count++;
  }
  expect(count).toBeGreaterThan(100);
});

test.each(['/deep/codes/', "/$&/$'/"])(
  'the page names the call from the root of the host, below %s',
  async (folder) => {
    host.folder = folder;
    await page.goto(`${host.base}http/404/mock/`);
    await page.getByText(t.title).click();
    expect(await page.locator('.try code').first().innerText()).toBe(
      `await fetch('${host.folder.replace("'", '%27')}http/404/mock/response');`,
    );
  },
);

test('a redirect is not followed, and the page says what a script cannot see', async () => {
  const { status, text, notes } = await send('http/301/mock/');
  expect(status).toMatch(/^0 \(opaqueredirect\) after/);
  expect(text).toBe('0 (opaqueredirect)');
  expect(notes).toEqual([seen.redirect.replace('{status}', '301').replace('{location}', '/new-endpoint')]);
});

test('the request is that of the example; what a script may not send is named', async () => {
  const { notes } = await send('http/431/mock/');
  expect(notes).toEqual([seen.unsent.replace('{names}', 'Cookie')]);
  const got = await page.evaluate(async () => {
    const [worker] = await navigator.serviceWorker.getRegistrations();
    return worker?.active?.scriptURL.split('/').at(-1);
  });
  expect(got).toBe('worker.js');
});

test('what the browser cannot be given is left out and named', async () => {
  host.spoil = (file, content) => {
    if (file !== 'http/404/mock/response.json') return content;
    const facts = JSON.parse(content.toString()) as { response: { reason: string; headers: [string, string][] } };
    facts.response.reason = '찾을 수 없음';
    facts.response.headers.push(['Set-Cookie', 'a=b'], ['X-Name', '이름']);
    return JSON.stringify(facts);
  };
  const { text, notes } = await send('http/404/mock/');
  expect(text).toMatch(/^404\n/);
  expect(notes).toEqual([
    seen.phrase.replace('{reason}', '찾을 수 없음'),
    seen.lost.replace('{names}', 'Set-Cookie, X-Name'),
  ]);
});

test('where no call gives the response there is no button, and a sentence why', async () => {
  const refused = mocks.flatMap(({ id, found }) => ('refusal' in found ? [{ id, refusal: found.refusal }] : []));
  expect(refused.length).toBeGreaterThan(5);
  for (const { id, refusal } of refused) {
    await page.goto(`${id}/mock/`);
    await page.getByText(t.title).click();
    expect(await page.getByText(t.refusals[refusal]).isVisible(), id).toBe(true);
    expect(await page.getByRole('button', { name: t.send }).count(), id).toBe(0);
  }
});

test('without JavaScript, or from disk, a sentence points at the Python stub', async () => {
  const plain = await browser().newContext({ javaScriptEnabled: false, baseURL: host.base });
  const disk = await browser().newContext({ baseURL: `file://${join(process.cwd(), 'dist')}/` });
  for (const other of [plain, disk]) {
    const where = await other.newPage();
    await where.goto('http/404/mock/index.html');
    await where.getByText(t.title).click();
    expect(await where.getByText(t.elsewhere).isVisible()).toBe(true);
    expect(await where.getByRole('button', { name: t.send }).isVisible()).toBe(false);
    await other.close();
  }
});

test('a page that was loaded around the worker is answered too', async () => {
  await send('http/404/mock/');
  const session = await context.newCDPSession(page);
  await session.send('Page.reload', { ignoreCache: true });
  await page.waitForLoadState();
  await page.waitForFunction(() => navigator.serviceWorker.controller === null);
  await page.getByText(t.title).click();
  await page.locator('.try').getByRole('button', { name: t.send }).click();
  await page.getByText(seen.same).waitFor();
});

test('where it cannot work the page says so, and can be tried again', async () => {
  await page.addInitScript(() => {
    const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
    let times = 0;
    navigator.serviceWorker.register = (url, options) =>
      times++ === 0 ? Promise.reject(new DOMException('denied', 'SecurityError')) : register(url, options);
  });
  const { status, notes } = await send('http/404/mock/');
  expect(status).toBe(words.failed);
  expect(notes).toEqual(['SecurityError: denied']);
  await page.locator('.try').getByRole('button', { name: t.send }).click();
  await page.getByText(seen.same).waitFor();
});

test('a new worker takes over by itself, and the about page removes it', async () => {
  await send('http/404/mock/');
  host.spoil = (file, content) => (file === 'worker.js' ? `${content.toString()}\n// changed` : content);
  await page.goto('http/405/mock/');
  await page.waitForFunction(async () => {
    const [found] = await navigator.serviceWorker.getRegistrations();
    return found && !found.installing && !found.waiting;
  });
  expect(await page.getByText(useStrings('en').update.ready).isVisible()).toBe(false);

  const { offline } = useStrings('en');
  await page.goto('about/');
  await page.getByText(offline.words.worker).waitFor();
  await page.getByRole('button', { name: offline.words.removeWorker }).click();
  await page.getByText(offline.words.removed).waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

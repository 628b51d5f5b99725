import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useStrings } from '~/i18n';
import { ChangingHost } from '../setup/changing-host';
import { hostileTargets } from '../setup/hostile-addresses';
import { patience, useBrowser } from '../setup/visit';

// The error page finds the folder of the site in its own address, and leads its links there: not to another host.

const browser = useBrowser();
const host = new ChangingHost();
beforeAll(() => host.start());
afterAll(() => {
  host.stop();
});

/** The section that a rule for unknown codes is cited from. */
const specification = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#/;

const decodes = (address: string) => {
  try {
    return decodeURIComponent(address) !== '';
  } catch {
    return false;
  }
};

test('whatever the address, its links lead into the site and its script comes from there', async () => {
  const { origin } = new URL(host.base);
  const read = hostileTargets(host.folder).map((target) => URL.parse(origin + target)?.href ?? '');
  const addresses = [...new Set(read)].filter((address) => address.startsWith(host.base) && decodes(address));
  expect(addresses.length).toBeGreaterThan(300);

  const page = await browser().newPage();
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) strangers.push(request.url());
  });
  let shown = 0;
  for (const address of addresses.filter((_, index) => index % 12 === 0)) {
    const answer = await page.goto(address);
    if (answer?.status() !== 404) continue;
    shown += 1;
    await page.locator('html[data-ready]').waitFor();
    await expect
      .poll(() => page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)), {
        message: address,
        timeout: patience,
      })
      .toSatisfy((links: string[]) => links.every((link) => link.startsWith(host.base) || specification.test(link)));
  }
  expect(shown).toBeGreaterThan(20);
  expect(strangers).toEqual([]);
  await page.close();
});

describe('an address with the number of a status in it', () => {
  /** What the error page answers at an address. */
  async function answerAt(path: string): Promise<{ text: string; links: string[] }> {
    const page = await browser().newPage();
    await page.goto(`${host.base}${path}`);
    await page.locator('html[data-ready]').waitFor();
    const answer = page.locator('[data-codes] p').filter({ visible: true });
    const found = {
      text: (await answer.allInnerTexts()).join(' '),
      links: await answer.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
    };
    await page.close();
    return found;
  }

  test('of a protocol that is named gets the rule for its class, with its section', async () => {
    for (const path of ['smtp/577/', 'SMTP%20577', 'docs/smtp-577.html', 'smtp/577/mock/']) {
      const { text, links } = await answerAt(path);
      expect(text, path).toBe('577: not registered in SMTP. Treat it as 5yz Permanent failure (RFC 5321 §4.2).');
      expect(links).toEqual([`${host.base}smtp/#class-5`, 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2']);
    }
  });

  test('without a protocol gets the rule of each', async () => {
    const { text } = await answerAt('577x/577');
    expect(text).toContain('577: not registered in HTTP. Treat it as 5xx');
    expect(text).toContain('577: not registered in SMTP.');
    expect((await answerAt('177')).text).not.toContain('SMTP');
  });

  test('that is here under another address gets the way there', async () => {
    expect(await answerAt('smtp-550')).toEqual({ text: 'SMTP 550', links: [`${host.base}smtp/550/`] });
    expect(await answerAt('errors/503.php')).toEqual({
      text: 'HTTP 503 SMTP 503',
      links: [`${host.base}http/503/`, `${host.base}smtp/503/`],
    });
    expect((await answerAt('errors/404.php')).text).toBe('HTTP 404');
  });

  test('below another language is answered in it, also by a host that knows one error page', async () => {
    const page = await browser().newPage();
    await page.goto(`${host.base}ko/smtp/577/`);
    await page.waitForURL('**/ko/404.html#smtp/577');
    await page.locator('html[data-ready]').waitFor();
    expect(await page.locator('h1').innerText()).toBe(useStrings('ko').notFound.title);
    expect(await page.locator('[data-codes] p').filter({ visible: true }).innerText()).toBe(
      '577: SMTP에 등록되지 않은 번호입니다. 5yz 영구 실패로 처리하세요 (RFC 5321 §4.2).',
    );
    expect(await page.locator('.from-address button').innerText()).toContain('smtp 577');
    await page.close();
  });

  test('gets nothing but a number into the page', async () => {
    for (const path of ['smtp/577%3Cimg%20src=x%3E/', 'smtp/0577/', 'smtp/5770/', 'smtp/999/']) {
      const { text } = await answerAt(path);
      expect(text, path).toMatch(/^(577: not registered in SMTP\. .*)?$/);
    }
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChangingHost } from '../setup/changing-host';
import { hostileTargets } from '../setup/hostile-addresses';
import { useBrowser } from '../setup/visit';

// The error page finds the folder of the site in its own address, and leads its links there: not to another host.

const browser = useBrowser();
const host = new ChangingHost();
beforeAll(() => host.start());
afterAll(() => {
  host.stop();
});

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
      })
      .toSatisfy((links: string[]) =>
        links.every((link) => link.startsWith(host.base) || link.startsWith(`${address.split('#')[0] ?? ''}#`)),
      );
  }
  expect(shown).toBeGreaterThan(20);
  expect(strangers).toEqual([]);
  await page.close();
});

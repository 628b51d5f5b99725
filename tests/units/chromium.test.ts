import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumArguments } from '../setup/browser';
import { need, programs } from '../setup/programs';

test('what Playwright switches off in Chromium stays off in that of the tests', async () => {
  const server = await chromium.launchServer({ executablePath: need(programs.chromium), args: chromiumArguments });
  const lists = server.process().spawnargs.filter((word) => word.startsWith('--disable-features='));
  await server.close();
  const [theirs = [], ours = []] = lists.map((list) => list.slice('--disable-features='.length).split(','));
  expect(theirs.length).toBeGreaterThan(5);
  expect(
    theirs.filter((feature) => !ours.includes(feature)),
    'add them to tests/setup/browser.ts',
  ).toEqual([]);
});

/**
 * Holds every page of `dist/` against the rules of axe-core, in both themes, on its way over the links from the home
 * page. Ends with an error if a page has a fault, or if no link leads to it.
 *
 *     npm run audit
 */
import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { filesOf } from '../../src/build/files.ts';
import { isErrorPage } from '../../src/build/status-pages.ts';
import { findFaults } from '../setup/axe.ts';
import { startBrowser } from '../setup/browser.ts';
import { prepare } from '../setup/packages.ts';
import { programs } from '../setup/programs.ts';
import { serve } from '../setup/serve.ts';
import { crawl } from './crawl.ts';

prepare([programs.chromium]);
const themes = ['light', 'dark'] as const;
const files = (await filesOf('dist')).filter((name) => name.endsWith('.html'));
if (files.length === 0) throw new Error('dist/ has no pages: run npm run build');
const host = await serve();
const browser = await startBrowser({ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
const faults: string[] = [];

/** Opens a page, notes its faults, and gives the files that it links to. */
async function audit(page: Page, file: string): Promise<string[]> {
  const answer = await page.goto(`${host.origin}/${file}`);
  if (answer?.status() !== 200) note(file, `answered with ${String(answer?.status())}`);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await findFaults(page)) note(file, `${colorScheme}: ${fault}`);
  }
  const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
  return links.flatMap((link) => {
    const { origin, pathname } = new URL(link);
    if (origin !== host.origin) return [];
    const path = decodeURIComponent(pathname.slice(1));
    return path === '' || path.endsWith('/') ? [`${path}index.html`] : [path];
  });
}

function note(file: string, fault: string): void {
  faults.push(fault);
  console.log(`/${file} ${fault}`);
}

let done = 0;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => {
    console.log(`${signal}: interrupted after ${String(done)} of ${String(files.length)} pages`);
    // At once: whatever is under way would fail for want of the browser, which ends with this process.
    process.exit(code);
  });
console.log(`${String(files.length)} pages are looked at in both themes`);
const pages = await Promise.all(
  Array.from({ length: availableParallelism() }, () => browser.newPage({ reducedMotion: 'reduce' })),
);
// No link leads to the pages for addresses that lead nowhere: hosts show them.
const reached = await crawl(['index.html', ...files.filter(isErrorPage)], pages, async (page, file) => {
  const links = await audit(page, file).catch((error: unknown) => {
    note(file, `cannot be looked at: ${String(error)}`);
    return [];
  });
  if (++done % 50 === 0) console.log(`${String(done)} of ${String(files.length)} pages`);
  return links.filter((link) => link.endsWith('.html'));
});
for (const file of files.filter((file) => !reached.has(file))) note(file, 'is reached by no link from the home page');

await browser.close();
host.close();
console.log(`${String(reached.size)} pages in both themes, ${String(faults.length)} faults`);
if (faults.length > 0) process.exitCode = 1;

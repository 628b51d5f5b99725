/**
 * Prints what a screen reader is given of a page of `dist/`: Chromium's accessibility tree, a line for each thing that is
 * said, in the order in which it is said. Without an address, that of one page of each template, in every language.
 *
 *     npm run tree -- /ko/smtp/550/
 */
import { startBrowser } from '../setup/browser.ts';
import { prepare } from '../setup/packages.ts';
import { programs } from '../setup/programs.ts';
import { serve } from '../setup/serve.ts';
import { templates } from '../setup/templates.ts';
import { linesOf } from './tree-lines.ts';

prepare([programs.chromium]);
const asked = process.argv.slice(2);
const everywhere = [...templates, '404.html'].flatMap((path) => [`/${path}`, `/ko/${path}`]);
const host = await serve();
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });

for (const address of asked.length > 0 ? asked : everywhere) {
  const answer = await page.goto(new URL(address, host.origin).href, { waitUntil: 'load' });
  if (answer?.status() !== 200) {
    console.error(`${address} answers with ${String(answer?.status())}: is it built, and written from the root?`);
    process.exitCode = 1;
    continue;
  }
  console.log([address, ...(await linesOf(page)).map((line) => `  ${line}`), ''].join('\n'));
}

await browser.close();
host.close();

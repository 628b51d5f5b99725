/**
 * Does the five tasks in Chromium, in both languages, and counts keys, clicks and screens as seconds. Ends with an error
 * if one takes longer than it may.
 *
 *     npm run tasks
 */
import { startBrowser } from '../setup/browser.ts';
import { prepare } from '../setup/packages.ts';
import { programs } from '../setup/programs.ts';
import { serve } from '../setup/serve.ts';
import { secondsOf } from './model.ts';
import { tasks } from './tasks.ts';
import { startWork } from './worker.ts';

prepare([programs.chromium]);
const host = await serve();
const browser = await startBrowser();
const failures: string[] = [];

for (const home of ['/', '/ko/']) {
  for (const [letter, { name, target, do: work }] of Object.entries(tasks(home))) {
    const context = await browser.newContext({
      baseURL: host.origin,
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(home);
    const worker = startWork(page);
    const trouble = await work(worker).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    const seconds = secondsOf(worker.count);
    const { key, click, hand, think, screen, page: pages } = worker.count;
    const counted = `${String(key)} keys, ${String(click)} clicks, ${String(hand)} hand, ${String(think)} think, ${screen.toFixed(1)} screens, ${String(pages)} page`;
    // Binary fractions: 5.6 may be 5.6000001.
    const verdict = trouble ?? (seconds > target + 0.001 ? 'too long' : 'ok');
    if (verdict !== 'ok') failures.push(`${home} ${letter}: ${verdict}`);
    console.log(`${letter} ${home.padEnd(4)} ${seconds.toFixed(2)} s of ${target.toFixed(1)}  ${name}: ${verdict}`);
    console.log(`       ${worker.steps.join(', ')}\n       ${counted}`);
    await context.close();
  }
}

await browser.close();
host.close();
console.log(failures.length === 0 ? 'Every task is within its time.' : failures.join('\n'));
if (failures.length > 0) process.exitCode = 1;

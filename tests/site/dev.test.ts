import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../setup/browser';
import { copyTree, shellEnvironment } from '../setup/build';

let folder: string;
let remove: () => Promise<void>;
let server: ChildProcess;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  ({ folder, remove } = await copyTree());
  server = spawn(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
    cwd: folder,
    // Astro sends the server to the background when it believes that a program started it.
    env: { ...shellEnvironment('development'), ASTRO_DEV_BACKGROUND: '0' },
  });
  origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (address) resolve(address);
    });
    server.on('exit', () => {
      reject(new Error(`The development server ended:\n${output}`));
    });
  });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill();
  await once(server, 'exit');
  await remove();
});

test('a mistake is shown in the page with its file and its line, and goes when it is mended', async () => {
  const page = await browser.newPage();
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await page.goto(`${origin}/http/406/`);
  await connected;
  const file = join(folder, 'content/http/406.yaml');
  const source = await readFile(file, 'utf8');
  await writeFile(file, `${source}heders: []\n`);
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached', timeout: 150_000 });
  const line = source.split('\n').length;
  expect(await overlay.evaluate((element) => element.shadowRoot?.textContent)).toContain(
    `content/http/406.yaml:${String(line)}: unknown key "heders": remove it or mend its spelling`,
  );

  await writeFile(file, source);
  await page.waitForFunction(() => document.querySelector('main') !== null, undefined, { timeout: 150_000 });
  await page.close();
});

test.each([
  ['YAML', 'content/http/405.yaml', 'example: GET, HEAD', 'example: GET, HEAD, PATCH', '/http/405/'],
  ['Markdown', 'content/http/405.ko.md', '## when\n', '## when\n\nZZZ 한 줄\n', '/ko/http/405/'],
  ['MDX', 'content/about.en.mdx', '## proof\n', '## proof\n\nZZZ one line\n', '/about/'],
  [
    'a framework file',
    'src/protocols/http/stacks/flask/snippet.ts',
    'def my_endpoint',
    'def zzz_endpoint',
    '/http/405/mock/#flask',
  ],
])('the open page shows a change of %s by itself', async (_, file, before, after, path) => {
  const page: Page = await browser.newPage();
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await page.goto(origin + path);
  await connected;
  const text = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
  const sign = after.replace(before, '').trim() || after;
  expect(await text()).not.toContain(sign);

  const source = await readFile(join(folder, file), 'utf8');
  expect(source).toContain(before);
  await writeFile(join(folder, file), source.replaceAll(before, after));
  await page.waitForFunction((sign) => document.querySelector('main')?.textContent.includes(sign), sign, {
    timeout: 150_000,
  });
  await page.close();
});

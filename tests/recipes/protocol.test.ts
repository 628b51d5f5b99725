import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mock } from '../../harness/mocks';
import type { StackRecord, StubRecords } from '../../src/proofs/record';
import { filesOf } from '../../src/build/files';
import { layoutFaults } from '../setup/layout';
import { ChangingHost } from '../setup/changing-host';
import { useBrowser } from '../setup/visit';
import { recipeTree } from './tree';

// A protocol with a wire of its own, from nothing to proved pages: the room `lamp/` of this folder becomes
// `src/protocols/lamp/`, and what is in `content/` joins `content/`. No file that is there is touched. It is a line
// protocol that does not exist; whoever adds one that does may begin with a copy of both.

let folder: string;
let remove: () => Promise<void>;
let page: (path: string) => Promise<string>;
/** The mock page of `+OK` before the proof. */
let pending: string;
let proved: { code: number; output: string };
const recipes = import.meta.dirname;
const host = new ChangingHost();
const browser = useBrowser();

beforeAll(async () => {
  const tree = await recipeTree();
  ({ folder, remove, page } = tree);
  for (const [from, to] of [
    ['lamp', 'src/protocols/lamp'],
    ['content', 'content'],
  ] as const) {
    for (const name of await filesOf(join(recipes, from)))
      await tree.add(join(to, name), await readFile(join(recipes, from, name), 'utf8'));
  }

  await tree.buildWell();
  pending = await page('lamp/ok/mock');

  // The harness is not a part of the build: a contributor has it beside the site.
  await mkdir(join(folder, 'harness'));
  await cp('harness', join(folder, 'harness'), { recursive: true, filter: (name) => !name.includes('.work') });
  proved = await prove('node-net', 'lamp/stub', '--dist', 'dist');
  await tree.buildWell();

  host.site = join(folder, 'dist');
  host.folder = '/';
  await host.start();
}, 300_000);

afterAll(async () => {
  host.stop();
  await remove();
});

/** Runs the harness of the tree, as `npm run prove` does behind its build. */
const prove = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, ['harness/prove.ts', ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });

const record = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, 'src/protocols/lamp', path), 'utf8')) as T;

test('its codes have pages, by the name of their file', async () => {
  expect(await page('lamp')).toContain('href="ok/"');
  expect(await page('ko/lamp/ok')).toContain('+OK');
  expect(await page('lamp/701')).toContain('SWITCH on');
  expect(await page('701')).toContain('href="../lamp/701/"');
});

test('its exchanges travel in dist/mocks.json, and no HTTP stands for them', async () => {
  const mocks = JSON.parse(await readFile(join(folder, 'dist/mocks.json'), 'utf8')) as Mock[];
  const ours = mocks.filter(({ status }) => status.startsWith('lamp/'));
  expect(ours.map(({ status, wire, exchange }) => ({ status, wire, exchange }))).toEqual([
    { status: 'lamp/ok', wire: 'lamp', exchange: { command: 'SWITCH on', answer: '+OK the lamp is on' } },
    { status: 'lamp/701', wire: 'lamp', exchange: { command: 'SWITCH on', answer: '701 bulb is out' } },
  ]);
  for (const { snippets } of ours) expect(snippets.map(({ stack }) => stack)).toEqual(['node-net']);
});

test('npm run prove runs its stack, its stub and its client, and finds what the pages show', async () => {
  expect(proved.code, proved.output).toBe(0);

  const stack = await record<StackRecord<{ answer: string; closed: boolean }>>('stacks/node-net/record.json');
  expect(stack.title).toBe(`Node.js ${process.versions.node}`);
  expect(stack.snippets).toMatchObject([
    { status: 'lamp/ok', verdict: 'exact', answer: '+OK the lamp is on', closed: true },
    { status: 'lamp/701', verdict: 'exact', answer: '701 bulb is out', closed: true },
  ]);

  const stubs = await record<StubRecords>('stub.json');
  expect(stubs.snippets).toMatchObject([
    { status: 'lamp/ok', verdict: 'exact', clients: [{ prints: '+OK the lamp is on\n', exit: 0 }] },
    { status: 'lamp/701', verdict: 'exact', clients: [{ prints: '701 bulb is out\n', exit: 0 }] },
  ]);
});

test('its mock pages say "not yet run" until then', () => {
  expect(pending).toContain('Not yet run');
});

test.each([
  ['lamp/ok/mock/', 'LAMP: a server and a client to paste', '+OK the lamp is on', 'Recorded with Python'],
  ['ko/lamp/701/mock/', 'LAMP', '701 bulb is out', 'Python'],
])('/%s shows exchange, stub, client, stack and record', async (path, heading, answer, versions) => {
  await visit(path, async (open) => {
    const main = await open.locator('main').innerText();
    expect(main).toContain(heading);
    expect(main).toContain('SWITCH on');
    expect(main).toContain(versions);
    expect(main).not.toMatch(/not yet run|아직/i);
    expect(await open.locator('.exchange').first().innerText()).toContain(answer);
    const code = await open.locator('.listing code').allInnerTexts();
    expect(code.some((text) => text.includes('create_server(("127.0.0.1", 7010))'))).toBe(true);
    expect(code.some((text) => text.includes('create_connection(("127.0.0.1", 7010))'))).toBe(true);
    expect(code.some((text) => text.includes(`socket.end('${answer}\\r\\n')`))).toBe(true);
    expect(await open.locator('#node-net').isVisible()).toBe(true);
    // No HTTP beside it: the number has no response there.
    expect(await open.locator('#curl, #frameworks').count()).toBe(0);
    expect(await layoutFaults(open)).toEqual([]);
  });
});

test('the page of its stack has the record', async () => {
  for (const start of ['', 'ko/']) {
    const html = await page(`${start}frameworks/node-net`);
    // Both agree with their pages: one verdict, and a number for each, which leads to its handler and record.
    expect(html.match(/class="verdict \w+/g)).toEqual(['class="verdict exact']);
    expect(html.match(/(?<=href="[./]*)lamp\/\w+\/mock\/#node-net/g)).toEqual([
      'lamp/ok/mock/#node-net',
      'lamp/701/mock/#node-net',
    ]);
  }
});

async function visit(path: string, visitor: (page: Page) => Promise<void>): Promise<void> {
  const open = await browser().newPage();
  try {
    await open.goto(host.base + path);
    await visitor(open);
  } finally {
    await open.close();
  }
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../src/build/files';
import { parts, linkModules } from '../tests/setup/build';
import { leaveFewStatuses } from '../tests/setup/few-statuses';
import { madeSite, writeFiles } from './made-site';
import { measure, type Usage } from './measure';
import { sharesOf } from './shares';

/*
 * Builds of sites whose statuses do not exist, with the templates of this one. `npm run bench -- build` takes half an hour;
 * SIZES=100,400 takes other sizes. The figures are those of an idle machine only if it is one; the floor is measured
 * before and after each build, and the ratio to its median is what can be compared.
 */

const sizes = (process.env.SIZES ?? '100,400,1600,6400').split(',').map(Number);
const rounds = 3;
const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
const folders: string[] = [];
const results = new Map<number, { pages: number; cold: Usage; floor: number }>();

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('what a build costs before its first page', async () => {
  const few = makeFolder('few');
  copyParts(few);
  await leaveFewStatuses(few);
  const empty = makeFolder('empty');
  writeFiles(empty, {
    'package.json': '{ "type": "module" }',
    'src/pages/index.astro': '<!doctype html><html lang="en"><head><title>Empty</title></head><body></body></html>',
  });
  linkModules(empty);

  let [least, floor] = [await measure(few, ...astro), await measure(empty, ...astro)];
  for (let round = 1; round < rounds; round += 1) {
    least = lesser(least, await measure(few, ...astro));
    floor = lesser(floor, await measure(empty, ...astro));
  }
  say(2, text(least));
  say(0, `an empty Astro project: ${text(floor)}`);
  say(2, `${(least.cpu / floor.cpu).toFixed(2)} × the CPU of the empty project`);
  expect(existsSync(join(few, 'dist/http/404/index.html'))).toBe(true);
  expect(existsSync(join(empty, 'dist/index.html'))).toBe(true);
});

test.each(sizes)('a site of %i statuses', async (count) => {
  const folder = makeCopy(count);
  const cold = await measure(folder, ...astro);
  const floors = floorsOf(folder);
  const pages = (await filesOf(join(folder, 'dist'))).filter((name) => name.endsWith('.html')).length;

  rmSync(join(folder, 'dist'), { recursive: true });
  rmSync(join(folder, '.astro'), { recursive: true });
  const again = await measure(folder, ...astro);
  floors.push(...floorsOf(folder));

  const best = lesser(cold, again);
  const floor = median(floors);
  results.set(count, { pages, cold: best, floor });
  say(count, `${String(pages)} pages, ${(pages / best.wall).toFixed(0)} a second`);
  say(count, `cold: ${text(best)}; ${(best.cpu / floor).toFixed(1)} × the CPU of the floor (${floor.toFixed(2)} s)`);
  rmSync(folder, { recursive: true });
  expect(pages).toBeGreaterThan(2 * count);
});

test('where the time goes', async () => {
  const count = sizes.includes(1600) ? 1600 : sizes.at(-1)!;
  const folder = makeCopy(count);
  await measure(folder, '--cpu-prof', '--cpu-prof-interval=1000', '--cpu-prof-dir=profile', ...astro);
  const [profile = ''] = readdirSync(join(folder, 'profile'));
  const shares = [...sharesOf(join(folder, 'profile', profile))].map(
    ([part, share]) => `${part} ${(share * 100).toFixed(0)} %`,
  );
  say(count, `main thread, cold: ${shares.join(', ')}`);
  expect(shares.length).toBeGreaterThan(0);
});

test('mock pages alone', async () => {
  const count = sizes.includes(1600) ? 1600 : sizes.at(-1)!;
  const folder = makeCopy(count);
  // Links to pages that are not there are no fault of this build, and nothing else of the site is rendered.
  const config = join(folder, 'astro.config.ts');
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^ *checkLinks\(.*\),$/m, ''));
  for (const name of await filesOf(join(folder, 'src/pages')))
    if (!/mock\.astro$|worker\.js\.ts$/.test(name)) rmSync(join(folder, 'src/pages', name));
  const cold = await measure(folder, ...astro);
  const floor = median(floorsOf(folder));
  const pages = (await filesOf(join(folder, 'dist'))).filter((name) => name.endsWith('.html')).length;
  say(
    count,
    `${String(pages)} mock pages alone: ${text(cold)}; ${(cold.cpu / floor).toFixed(1)} × the floor (${floor.toFixed(2)} s)`,
  );
  expect(pages).toBe(2 * count);
});

test('growth', () => {
  const found = [...results];
  for (const [index, [count, { pages, cold }]] of found.entries()) {
    const [, before] = found[index - 1] ?? [];
    if (!before) continue;
    const cost = cold.cpu / pages / (before.cold.cpu / before.pages);
    say(count, `a page costs ${cost.toFixed(2)} × the CPU of one at ${String(found[index - 1]![0])}`);
  }
  const [small, large] = [results.get(400), results.get(6400)];
  if (small && large)
    say(
      6400,
      `a page costs ${(large.cold.cpu / large.pages / (small.cold.cpu / small.pages)).toFixed(2)} × one at 400`,
    );
  expect(found.length).toBe(sizes.length);
});

/** A copy of the project with a made site in it. */
function makeCopy(count: number): string {
  const folder = makeFolder(String(count));
  copyParts(folder, (part) => part !== 'content');
  writeFiles(folder, madeSite(count));
  return folder;
}

/** A folder that is gone after the run. */
function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `wirecodes-${name}-`));
  folders.push(folder);
  return folder;
}

function copyParts(folder: string, wanted: (part: string) => boolean = () => true): void {
  for (const part of parts.filter(wanted)) cpSync(part, join(folder, part), { recursive: true });
  linkModules(folder);
}

/** CPU seconds of writing the finished files from memory. */
const floorsOf = (folder: string) =>
  Array.from({ length: rounds }, () => {
    const target = join(folder, 'floor');
    const output = execFileSync(process.execPath, ['benchmarks/floor.ts', join(folder, 'dist'), target]).toString();
    rmSync(target, { recursive: true });
    return (JSON.parse(output) as { cpu: number }).cpu;
  });

/** What else the machine does adds to a figure and never takes away. */
const lesser = (a: Usage, b: Usage) => (a.cpu < b.cpu ? a : b);
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const text = ({ wall, cpu, memory }: Usage) =>
  `wall ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, peak ${memory.toFixed(0)} MiB`;
const say = (count: number, line: string) => {
  console.log(`${String(count).padStart(5)} statuses: ${line}`);
};

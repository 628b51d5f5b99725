import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, isIn, trap } from '../../scripts/preflight.cjs';

const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

test.each([
  ['18.20.8', false],
  ['20.20.2', false],
  ['22.18.0', false],
  ['22.22.3', true],
  ['22.100.0', true],
  ['23.11.0', false],
  ['24.15.9', false],
  ['24.16.0', true],
  ['25.9.0', false],
  ['26.2.0', false],
  ['26.3.0', true],
  ['27.0.0', true],
])('Node %s: %s', (version, fits) => {
  expect(isIn(version, '^22.22.3 || ^24.16.0 || >=26.3.0')).toBe(fits);
});

test('a form of the range that is not known is an error', () => {
  expect(() => isIn('24.0.0', '24.x')).toThrow('"24.x" in "engines" is neither ^1.2.3 nor >=1.2.3');
});

test.each(Object.entries(scripts))('npm run %s begins with a look at where it runs', (_, command) => {
  expect(command).toMatch(/^node scripts\/preflight\.cjs && /);
});

test('what is wanted, what is there, and how to have it, in one line', () => {
  expect(complaint('20.20.2', '^22.22.3 || >=24.16.0', 'start')).toBe(
    "Wirecodes needs Node 22 (from 22.22.3) or 24.16.0 or later, and this is 20.20.2. With a Node 24 that npm fetches: npx -y -p node@24 -c 'npm ci && npm start'",
  );
  expect(complaint('22.1.0', engines.node, 'drift')).toContain("'npm ci && npm run drift'");
});

test('a script ends with 1 on another Node, and goes on on this one', () => {
  const run = (...options: string[]) => spawnSync(process.execPath, [...options, 'scripts/preflight.cjs']);
  const older = run('--require', './tests/setup/older-node.cjs');
  expect(older.stdout.toString() + older.stderr.toString()).toMatch(
    /^Wirecodes needs Node .*, and this is 20\.20\.2\. .*\n$/,
  );
  expect(older.status).toBe(1);
  expect(run().status).toBe(0);
});

test.each([
  ['a#b', '#'],
  ['a?b', '?'],
  ['a*b', '*'],
  ['a%41b', '%41'],
  ['a%b', undefined],
  ["a b [c] {d} (e) & $f 'g' 한글", undefined],
])('a project in a folder named %s: %s', (name, sign) => {
  expect(trap(`/srv/${name}/wirecodes`)).toBe(sign);
  const work = mkdtempSync(join(tmpdir(), 'wirecodes-path-'));
  const project = join(work, name);
  mkdirSync(project);
  cpSync('package.json', join(project, 'package.json'));
  cpSync('scripts', join(project, 'scripts'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/preflight.cjs')]);
  expect(stderr.toString()).toBe(
    sign === undefined
      ? ''
      : `Wirecodes cannot be built in ${project}, for the "${sign}" in it. Rename the folder, or move the project\n`,
  );
  expect(status).toBe(sign === undefined ? 0 : 1);
  rmSync(work, { recursive: true });
});

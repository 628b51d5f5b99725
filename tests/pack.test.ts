import { unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales, useStrings } from '~/i18n';
import { pagePath } from '~/site/paths';
import { mapAddresses } from '../src/build/addresses';
import { copyTree, shellEnvironment } from './setup/build';
import { leaveFewStatuses } from './setup/few-statuses';
import { mounted, mountsFail } from './setup/mounts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'wirecodes-pack-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** Runs a command to its end, whatever that is. */
const run = (program: string, args: string[], cwd = process.cwd(), environment: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number | string | null | undefined; output: string }>((resolve) => {
    const env = { ...shellEnvironment('production'), ...environment };
    execFile(program, args, { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, output: stdout + stderr });
    });
  });

const pack = (args: string[], environment?: NodeJS.ProcessEnv) =>
  run(process.execPath, ['scripts/pack.ts', '--out', work, ...args], undefined, environment);

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const name = `wirecodes-${version}.zip`;

describe('the archive', () => {
  let files: Record<string, Uint8Array>;
  const text = (file: string) => new TextDecoder().decode(files[file]);

  beforeAll(async () => {
    const { code, output } = await pack([]);
    expect(output).toMatch(/wirecodes-[\d.]+\.zip: \d+ files, [\d.]+ MB\n$/);
    expect(code).toBe(0);
    files = unzipSync(await readFile(join(work, name)));
  });

  test('begins with a page that says in every language what this is and leads to its home page', () => {
    expect(Object.keys(files)[0]).toBe('START.html');
    for (const locale of locales) {
      expect(text('START.html')).toContain(useStrings(locale).start.text);
      expect(text('START.html')).toContain(`href="wirecodes${pagePath(locale, '')}index.html"`);
    }
  });

  test('has links to files only, and each is in it', () => {
    const lost: string[] = [];
    let count = 0;
    for (const file of Object.keys(files).filter((file) => file.endsWith('.html') && !file.endsWith('/404.html'))) {
      mapAddresses(text(file), (address) => {
        const [path = ''] = address.split(/[?#]/);
        count++;
        if (/^[a-z]+:/.test(address) || path === '') return address;
        if (!(posix.join(posix.dirname(file), path) in files)) lost.push(`${file}: ${address}`);
        return address;
      });
    }
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  });

  test('keeps queries, anchors and other hosts as they are', async () => {
    const dist = join(work, 'small');
    for (const file of ['favicon.svg', 'worker.js']) await cp(`dist/${file}`, join(dist, file), { recursive: true });
    const links = ['a/#when', '../?q=1', '#when', 'https://example.org/', '/', 'favicon.svg', './'];
    await writeFile(join(dist, 'index.html'), links.map((link) => `<a href="${link}">`).join(''));
    await pack(['--dist', dist, '--out', dist]);
    const small = unzipSync(await readFile(join(dist, name)));
    expect(
      [...new TextDecoder().decode(small['wirecodes/index.html']).matchAll(/"([^"]*)"/g)].map(([, to]) => to),
    ).toEqual([
      'a/index.html#when',
      '../index.html?q=1',
      '#when',
      'https://example.org/',
      '/',
      'favicon.svg',
      './index.html',
    ]);
  });

  test('has the same bytes from another folder, at another time, in another time zone', async () => {
    const first = await readFile(join(work, name));
    const other = join(work, 'other');
    await cp('dist', other, { recursive: true });
    await utimes(join(other, 'index.html'), 1, 1);
    // What COMPRESS=1 adds is for hosts.
    for (const file of ['index.html.br', 'ko/index.html.gz']) await writeFile(join(other, file), 'packed');
    expect((await pack(['--dist', other], { TZ: 'Pacific/Kiritimati' })).code).toBe(0);
    expect(first.equals(await readFile(join(work, name)))).toBe(true);
  });
});

test('a wrong call packs nothing and says what is wrong, all at once', async () => {
  const nowhere = join(work, 'nowhere');
  const { code, output } = await pack(['--dist', nowhere, '--out', nowhere]);
  expect(output).toBe(
    `Nothing was packed:
  ${nowhere} has no index.html: it is not a built site. Run npm run build, or name another folder with --dist
  ${nowhere} is no folder: make it, or name another one with --out
`,
  );
  expect(code).toBe(1);
  expect(existsSync(nowhere)).toBe(false);
});

test('a wrong call of npm run pack is refused before the build', async () => {
  for (const [words, fault] of [
    [['--foo'], 'npm run pack: --foo is no option'],
    [['--out', join(work, 'nowhere')], 'is no folder: make it'],
  ] as const) {
    const { code, output } = await run('npm', ['run', 'pack', '--', ...words], process.cwd());
    expect(output).toContain(fault);
    expect(output).not.toContain('[build]');
    expect(code).toBeGreaterThan(0);
  }
});

test.skipIf(mountsFail)('a full disk is said in a sentence, and nothing is left on it', async () => {
  const [full, left] = [join(work, 'full'), join(work, 'left')];
  await mkdir(full);
  const [command = '', ...words] = mounted('-t tmpfs -o size=64k', full, `ls -A "${full}" > "${left}"`);
  const { code, output } = await run(command, [...words, process.execPath, 'scripts/pack.ts', '--out', full]);
  expect(code).toBe(1);
  expect(output).toMatch(
    /^Nothing was packed:\n {2}.*\.zip cannot be written: ENOSPC: no space left on device, write\n$/,
  );
  expect(await readFile(left, 'utf8')).toBe('');
});

test('npm run pack builds first, and keeps the last archive if the site does not build', async () => {
  const { folder, remove } = await copyTree();
  await leaveFewStatuses(folder);
  try {
    const about = join(folder, 'content/about.en.mdx');
    await writeFile(about, `${await readFile(about, 'utf8')}\nZZZ fresh\n`);
    expect((await run('npm', ['run', 'pack'], folder)).code).toBe(0);
    const archive = await readFile(join(folder, name));
    expect(new TextDecoder().decode(unzipSync(archive)['wirecodes/about/index.html'])).toContain('ZZZ fresh');

    await writeFile(about, '[x](/nowhere/)\n');
    expect((await run('npm', ['run', 'pack'], folder)).code).toBe(1);
    expect(archive.equals(await readFile(join(folder, name)))).toBe(true);
  } finally {
    await remove();
  }
});

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Everything that the build and the packing read. */
export const parts = [
  '.env',
  'LICENSE',
  'astro.config.ts',
  'package.json',
  'tsconfig.json',
  'content',
  'data',
  'public',
  'scenarios',
  'scripts',
  'src',
];

/** A copy of the tree in a folder of its own, which `remove` deletes. No cache of an earlier build is in it. */
export async function copyTree(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecodes-'));
  for (const part of parts)
    await cp(part, join(folder, part), { recursive: true, filter: (file) => basename(file) !== '.work' });
  linkModules(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Gives a folder the installed packages of the project, and none of the caches beside them. */
export function linkModules(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.'))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}

/**
 * The environment of a reader's shell: without what vitest sets, which makes Astro serve and reload differently,
 * and without an address of the site.
 */
export function shellEnvironment(mode: 'development' | 'production'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SITE: undefined,
    REPOSITORY: undefined,
    VITEST: undefined,
    NODE_ENV: mode,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
}

/** How a build is run. */
export interface Circumstances {
  /** Environment variables beside those of the shell. */
  settings?: NodeJS.ProcessEnv;
  /** When it is to be killed: at what it says, or when this is so. Its code is null then. */
  until?: string | (() => boolean);
  /** A command that runs the words behind it, as in `['nice', '-n', '5']`. */
  within?: string[];
}

/** Runs `astro build` in a folder. */
export function build(
  folder: string,
  { settings = {}, until, within = [] }: Circumstances = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const [command, ...words] = [
      ...within,
      process.execPath,
      join(folder, 'node_modules/astro/bin/astro.mjs'),
      'build',
    ];
    const child = spawn(command, words, { cwd: folder, env: { ...shellEnvironment('production'), ...settings } });
    let output = '';
    const hear = (data: Buffer) => {
      output += data.toString();
      if (typeof until === 'string' && output.includes(until)) child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      if (typeof until === 'function' && until()) child.kill('SIGKILL');
    }, 5);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, output });
    });
  });
}

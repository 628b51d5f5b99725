import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isThere, programs, remedy, type Program } from './programs.ts';

/** Before all tests: everything that one of them runs. */
export default function setup(): void {
  prepare(Object.values(programs));
}

/**
 * Sees that programs are there: as root on Debian or Ubuntu what is missing is installed, in one step. What is missing
 * then is named, all at once; the tests that need it fail.
 */
export function prepare(needed: Program[]): void {
  const missing = () => needed.filter((program) => !isThere(program));
  const wanted = missing().flatMap(({ packages }) => packages);
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(wanted);
  const lines = missing().map((program) => `  ${remedy(program)}`);
  if (lines.length > 0) console.warn(`Some tests will fail, or do with less:\n${lines.join('\n')}`);
}

/** Installs packages of Debian or Ubuntu; those that this release does not have are left out. */
function install(packages: string[]): void {
  apt('apt-get', 'update');
  const known = packages.filter((name) => spawnSync('apt-cache', ['show', name]).status === 0);
  if (known.length > 0) apt('apt-get', 'install', ...known);
}

function apt(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, ['-qq', '-y', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.warn(`${command} ${args.join(' ')} failed:\n${stderr}`);
}

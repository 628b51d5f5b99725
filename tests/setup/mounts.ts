import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

// Mounts that only the commands see which are run with them: in a namespace of their own. Where the user is not root, the
// namespace makes them so.

const namespace = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];

/**
 * The words before a command that runs with something mounted.
 * @param how `--bind` mounts the folder on itself; `-t tmpfs` an empty disk
 * @param place the folder
 * @param after a command of the shell for when it has ended
 * @param before one for when it has been mounted
 */
export function mounted(how: string, place: string, after = '', before = ''): string[] {
  const mount = how === '--bind' ? `mount --bind "${place}" "${place}"` : `mount ${how} none "${place}"`;
  // A process in a folder that is mounted over stands in what was there before.
  const steps = [mount, before, 'cd "$PWD"', '"$@"'].filter((step) => step !== '').join(' && ');
  return [...namespace, 'sh', '-c', `${steps}; code=$?; ${after || ':'}; exit $code`, 'sh'];
}

/** Whether this process may not mount anything, or the machine has no such commands. */
export const mountsFail = (() => {
  const [command, ...words] = [...namespace, 'sh', '-c', `mount -t tmpfs none "${tmpdir()}"`];
  const failed = spawnSync(command, words).status !== 0;
  if (failed) console.log('skipped: dist/ as a mount, which this machine does not let the tests make');
  return failed;
})();

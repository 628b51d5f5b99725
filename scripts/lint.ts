/**
 * Runs the checks of the source side by side, as many as there are cores; prints what each says, whole, when it ends.
 * Ends with 1 where one of them failed.
 *
 *     npm run lint
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Arguments of Node: the longest check first. */
const checks = [
  ['node_modules/eslint/bin/eslint.js', '.'],
  ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  ['node_modules/knip/bin/knip.js'],
  ['scripts/circles.ts'],
];

const waiting = [...checks];

async function work(): Promise<void> {
  for (let args = waiting.shift(); args !== undefined; args = waiting.shift()) {
    const { failed, output } = await run(args);
    console.log(`${failed ? 'FAILED' : 'ok'}: node ${args.join(' ')}\n${output.trim()}\n`);
    if (failed) process.exitCode = 1;
  }
}

const run = (args: string[]) =>
  new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: stdout + stderr });
    });
  });

await Promise.all(Array.from({ length: availableParallelism() }, work));

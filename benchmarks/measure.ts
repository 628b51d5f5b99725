import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellEnvironment } from '../tests/setup/build';

/** What a process used. */
export interface Usage {
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of all its threads, in its own code and in the system's. */
  cpu: number;
  /** Peak of its resident memory, MiB. */
  memory: number;
}

/**
 * Runs Node in a folder.
 * @throws Error with the output where it ends with an error
 */
export async function measure(folder: string, ...args: string[]): Promise<Usage> {
  const file = join(folder, 'usage.json');
  const began = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'usage.ts'), ...args], {
      cwd: folder,
      env: { ...shellEnvironment('production'), USAGE: file },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}:\n${output}`));
    });
  });
  const wall = (performance.now() - began) / 1000;
  return { wall, ...(JSON.parse(readFileSync(file, 'utf8')) as Pick<Usage, 'cpu' | 'memory'>) };
}

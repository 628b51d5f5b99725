import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../src/build/files';

/** The SHA-256 of every file of a folder, beside its name. */
export async function sums(folder: string): Promise<string[]> {
  const names = await filesOf(folder);
  return names.map((name) => {
    const content = readFileSync(join(folder, name));
    return `${createHash('sha256').update(content).digest('hex')} ${name}`;
  });
}

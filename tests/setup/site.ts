import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, copyTree } from './build';
import { leaveFewStatuses } from './few-statuses';
import { shapes } from './templates';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a built site that has one status of each shape. */
    smallSite: string;
  }
}

/**
 * Builds for all tests the whole site, which is in `dist/`, and beside it one with a status of each shape, for browsers
 * that look at each template: `inject('smallSite')`.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await copyTree();
  await leaveFewStatuses(folder, shapes);
  const built = await Promise.all([build(process.cwd()), build(folder)]);
  for (const { code, output } of built) if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  provide('smallSite', join(folder, 'dist'));
  return remove;
}

import { registry } from '~/files/registry';
import type { Rule } from './rule';

/** What the build holds the content to, by name: a file each, whose name it is. */
export const rules = registry<Rule>(
  import.meta.glob(['./rules/*.ts', '!./rules/*.test.ts'], { eager: true, import: 'default' }),
  /([^/]+)\.ts$/,
);

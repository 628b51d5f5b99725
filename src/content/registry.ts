import { registry } from '~/files/registry';
import type { Rule } from './rule';

/** What the build holds the content to, by name: a file each, whose name it is. */
export const rules = registry<Rule>(
  import.meta.glob(['./rules/*.ts', '!./rules/*.test.ts'], { eager: true, import: 'default' }),
  /([^/]+)\.ts$/,
);

/**
 * What texts are held to besides by `npm run check` and the tests: a site that breaks these can be built, and should not be
 * shown. A protocol's own stand in its room.
 */
export const proofreading = registry<Rule>(
  import.meta.glob(['./proofreading/*.ts', '/src/protocols/*/proofreading/*.ts', '!**/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
  /([^/]+)\.ts$/,
);

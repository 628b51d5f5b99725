import type { Framework } from '~/model/stack';
import { registry } from '~/files/registry';

/** Every framework, by the name of its file: also the anchor of its tab. */
export const frameworks = new Map(
  [
    ...registry<Framework>(
      import.meta.glob('./http/stacks/*/snippet.ts', { eager: true, import: 'default' }),
      /\/stacks\/(.+)\/snippet\.ts$/,
    ),
  ].sort(([, a], [, b]) => a.order - b.order),
);

import type { Framework } from '~/framework';
import { registry } from '~/registry';

/** Every framework, by the name of its file: also the anchor of its tab. */
export const frameworks = new Map(
  [...registry<Framework>(import.meta.glob(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }))].sort(
    ([, a], [, b]) => a.order - b.order,
  ),
);

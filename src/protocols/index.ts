import type { Protocol } from '~/protocol';
import { registry } from '~/registry';

/** Every protocol, by the name of its folder under `content/`. */
export const protocols = registry<Protocol>(
  import.meta.glob(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }),
);

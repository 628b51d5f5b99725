import type { Protocol } from '~/protocol';
import { registry } from '~/registry';

/** Every protocol, by the name of its folder under `content/`. */
export const protocols = registry<Protocol>(
  import.meta.glob(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }),
);

/** The names of protocols, each once, in the order of the registry: `['HTTP', 'SMTP']`. */
export function protocolNames(ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return [...protocols].filter(([id]) => wanted.has(id)).map(([, { name }]) => name);
}

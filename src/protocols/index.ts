import type { Protocol } from '~/model/protocol';
import { registry } from '~/files/registry';

/** Every protocol, by the name of its folder under `content/`. */
export const protocols = registry<Protocol>(
  import.meta.glob('./*/protocol.ts', { eager: true, import: 'default' }),
  /^\.\/(.+)\/protocol\.ts$/,
);

/** The names of protocols, each once, in the order of the registry: `['HTTP', 'SMTP']`. */
export function protocolNames(ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return [...protocols].filter(([id]) => wanted.has(id)).map(([, { name }]) => name);
}

import type { Protocol } from '~/model/protocol';
import { registry } from '~/files/registry';

const found = registry<Protocol>(
  import.meta.glob('./*/protocol.ts', { eager: true, import: 'default' }),
  /^\.\/(.+)\/protocol\.ts$/,
);

/** Every protocol, by the name of its folder under `content/`; in the order of these names but for those that come first. */
export const protocols: ReadonlyMap<string, Protocol> = new Map(
  [...found].toSorted(([, a], [, b]) => Number(b.first ?? false) - Number(a.first ?? false)),
);

/** The names of protocols, each once, in the order of the registry: `['HTTP', 'SMTP']`. */
export function protocolNames(ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return [...protocols].filter(([id]) => wanted.has(id)).map(([, { name }]) => name);
}

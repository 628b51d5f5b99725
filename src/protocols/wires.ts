import { registry } from '~/files/registry';
import type { Wire } from '~/model/wire';

/** Every wire, by the name of its protocol's room. */
export const wires: ReadonlyMap<string, Wire> = registry<Wire>(
  import.meta.glob('./*/wire.ts', { eager: true, import: 'default' }),
  /^\.\/(.+)\/wire\.ts$/,
);

/**
 * The wire of a room.
 * @throws Error where the room has none
 */
export function wireOf(room: string): Wire {
  const wire = wires.get(room);
  if (!wire) throw new Error(`src/protocols/${room}/ has no wire: add wire.ts`);
  return wire;
}

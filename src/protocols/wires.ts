import { registry } from '~/files/registry';
import type { Wire } from '~/model/wire';

/** Every wire, by the name of its protocol's room. */
export const wires: ReadonlyMap<string, Wire> = registry<Wire>(
  import.meta.glob('./*/wire.ts', { eager: true, import: 'default' }),
  /^\.\/(.+)\/wire\.ts$/,
);

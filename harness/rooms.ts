import { glob } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, type Host } from './host.ts';
import type { Library } from './library.ts';
import type { Probe } from './probe.ts';

/** What can be proved: a stack, or the stubs and clients of a wire. */
export interface Target {
  /** `http` */
  wire: string;
  /** `flask`, or `stub`. */
  name: string;
  /** A stack sends a code, a library asks for it, and a stub is asked by the clients of a page. */
  kind: 'stack' | 'library' | 'stub';
}

/** The stubs and clients of a wire, beside its stacks. */
export const stub = 'stub';

/** Everything that can be proved in a folder of rooms: `<wire>/probe.ts`, `<wire>/stacks/<stack>/host.ts` and `<wire>/libraries/<library>/library.ts`. */
export async function findTargets(rooms: string): Promise<Target[]> {
  const found = await Array.fromAsync(glob('*/{probe.ts,stacks/*/host.ts,libraries/*/library.ts}', { cwd: rooms }));
  if (found.length === 0) throw new Failure(`${rooms}: has no <wire>/probe.ts; --rooms names the folder of the rooms`);
  return found
    .map((file) => file.split(path.sep))
    .map(([wire = '', folder, name = '']): Target => {
      if (folder === 'probe.ts') return { wire, name: stub, kind: 'stub' };
      return { wire, name, kind: folder === 'stacks' ? 'stack' : 'library' };
    })
    .sort((a, b) => a.wire.localeCompare(b.wire, 'en') || (a.name < b.name ? -1 : 1));
}

export const loadProbe = (rooms: string, wire: string) => load<Probe>(path.join(rooms, wire, 'probe.ts'), 'Probe');

export const loadHost = (rooms: string, { wire, name }: Target) =>
  load<Host>(path.join(rooms, wire, 'stacks', name, 'host.ts'), 'Host');

export const loadLibrary = (rooms: string, { wire, name }: Target) =>
  load<Library>(path.join(rooms, wire, 'libraries', name, 'library.ts'), 'Library');

async function load<T>(file: string, type: string): Promise<T> {
  const { default: found } = (await import(pathToFileURL(file).href)) as { default?: T };
  if (!found) throw new Failure(`${file}: exports no default; export default { … } satisfies ${type}`);
  return found;
}

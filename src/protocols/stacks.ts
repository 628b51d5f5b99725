import type { Stack } from '~/model/stack';

/** A stack, and the room that it stands in. */
export interface Housed extends Stack {
  wire: string;
}

/** Every stack by the name of its folder, which is also the anchor of its tab and the address of its page, in the order of its wire's tabs. */
export const stacks: ReadonlyMap<string, Housed> = house(
  import.meta.glob('./*/stacks/*/snippet.ts', { eager: true, import: 'default' }),
);

/** The stacks of a wire, in the order of their tabs. */
export const stacksOn = (wire: string): [id: string, stack: Housed][] =>
  [...stacks].filter(([, stack]) => stack.wire === wire);

/**
 * Tells stacks apart by their path.
 * @param modules the default exports by file, `./http/stacks/flask/snippet.ts`
 * @throws Error with all names and places that two of them claim, and all short names that are no part of the name
 */
export function house(modules: Record<string, Stack>): Map<string, Housed> {
  const all = Object.entries(modules).map(([path, stack]) => {
    const [, wire = '', , id = ''] = path.split('/');
    return { id, file: `src/protocols/${path.slice(2)}`, stack: { ...stack, wire } };
  });
  const problems = all.flatMap(({ id, file, stack: { wire, order, name, short = name } }, place) => [
    ...(name.includes(short)
      ? []
      : [`${file}: has the short name "${short}", which is no part of "${name}": write one`]),
    ...all
      .slice(0, place)
      .flatMap((other) => [
        ...(other.id === id
          ? [`${file}: has the address of ${other.file}, /frameworks/${id}/: rename its folder`]
          : []),
        ...(other.stack.wire === wire && other.stack.order === order
          ? [`${file}: has the order ${String(order)} of ${other.file}: write another`]
          : []),
      ]),
  ]);
  if (problems.length > 0)
    throw new Error(`Stacks cannot stand as they are:\n${problems.map((text) => `  ${text}`).join('\n')}`);
  return new Map(
    all
      .toSorted((a, b) => a.stack.wire.localeCompare(b.stack.wire, 'en') || a.stack.order - b.stack.order)
      .map(({ id, stack }) => [id, stack]),
  );
}

import { ProblemsError } from '~/files/problems';
import { families, type Family, type Protocol } from '~/model/protocol';
import { protocols } from '.';

type Member = [id: string, protocol: Protocol];

/**
 * Gathers protocols by what they serve; families without one are left out.
 * @throws ProblemsError for a protocol whose family is none: no menu would show it
 */
export function gather(protocols: ReadonlyMap<string, Protocol>): Map<Family, Member[]> {
  const strays = [...protocols].filter(([, { family }]) => !families.includes(family));
  if (strays.length > 0) {
    throw new ProblemsError(
      'The menu of protocols',
      strays.map(([id, { family }]) => ({
        file: `src/protocols/${id}/protocol.ts`,
        text: `family: ${JSON.stringify(family)} is none: write one of ${families.join(', ')}, or add it to src/model/protocol.ts`,
      })),
    );
  }
  const found = families.map((family): [Family, Member[]] => [
    family,
    [...protocols].filter(([, protocol]) => protocol.family === family),
  ]);
  return new Map(found.filter(([, members]) => members.length > 0));
}

/** The protocols of each family that has some, in the order of families and of the registry. */
export const protocolsByFamily: ReadonlyMap<Family, Member[]> = gather(protocols);

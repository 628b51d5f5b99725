import { guides, statusesOf } from '~/content';
import type { Protocol } from '~/model/protocol';
import type { Kind, Status } from '~/model/status';

/** A class of codes, as an index shows it. */
export interface CodeClass {
  /** Its anchor on the protocol's page: `class-5`. */
  anchor: string;
  kind: Kind;
  /** What it is called in the language: `5xx Server Error`. */
  word: string;
  /** Its codes, in their order. */
  statuses: Status[];
}

/**
 * The classes of a protocol that have codes, in the order of the specification.
 * @param id its folder, `smtp`
 */
export function classesOf(id: string, { classes }: Protocol, locale: string): CodeClass[] {
  const all = Map.groupBy(statusesOf(id), (status) => status.class);
  const words = guides.get(`${id}.${locale}`)?.classes;
  return Object.entries(classes).flatMap(([key, { kind }]) => {
    const statuses = all.get(key);
    return statuses ? [{ anchor: `class-${key}`, kind, word: words?.[key] ?? '', statuses }] : [];
  });
}

import type { z } from 'astro/zod';
import type { Level, Retry, Spec } from './schema';
import type { Kind, Status } from './status';
import type { Turn } from './wire';

/** What a protocol serves: its group in the menu and on the home page, in the order of use. Their words: `families` of `src/i18n`. */
export const families = ['web', 'mail', 'files', 'calls', 'names', 'security', 'messaging'] as const;
export type Family = (typeof families)[number];

/** A class of codes, as the specification divides them. */
export interface Class {
  kind: Kind;
  spec: Spec;
  /** The class's rule on repeating, where the specification states one for all its codes. */
  retry?: Retry;
}

/**
 * A row of "at a glance". Words are keys of the guide's `terms`; anything else is shown as it is on the wire, and a code
 * of the protocol `in` leads to its page, where there is one. What is `shared` means other things elsewhere: the search
 * does not take it for this.
 */
export interface Row {
  term: string;
  values: ({ word: string } | { code: string; spec?: Spec; in?: string; shared?: boolean })[];
  level?: Level;
  spec?: Spec;
}

/** What its codes mean: the default export of `src/protocols/<id>/protocol.ts`. Its words stand in `content/<id>.<locale>.mdx`. */
export interface Protocol<Own = unknown> {
  /** `SMTP` */
  name: string;
  /** Its group in the menu and on the home page. */
  family: Family;
  /** Whether it stands before the others in menus and lists, as what most readers come for. */
  first?: boolean;
  /** The names of its files: one group, the code. */
  stem: RegExp;
  /** The code of a file's name, where it is not a part of that name: `+OK` of `ok`. */
  codeOf?: (stem: string) => string;
  /** A file name that fits, for the message about one that does not. */
  example: string;
  /**
   * What tells its codes apart in the index, beside their names: `sender` of the texts, `retry`, or the term of a row of
   * "at a glance", as in `after`.
   */
  telling: 'sender' | 'retry' | (string & {});
  /** By key, in the order of the index. */
  classes: Record<string, Class>;
  /** The key of a code's class. */
  classOf: (code: string) => string;
  /** The section that has a client treat a code that it does not know by its class; such a protocol names its classes by the first digit. */
  unlisted?: Spec;
  /** Words that the guide of every language must give. */
  terms: readonly string[];
  /** Fields of the YAML files beyond `factsSchema`. */
  facts: z.ZodType<Own> & { shape: z.ZodRawShape };
  /** Rules that no schema can see, as messages; empty where all is well. */
  check?: (status: Status<Own>) => string[];
  /** Rows of "at a glance" that only this protocol has. */
  glance: (status: Status<Own>) => Row[];
  /** Told of a code that never reaches a client: the id of the status that arrives in its place, where one does. */
  neverSent?: (status: Status<Own>) => { instead: string | undefined } | undefined;
  /** The numbers under which a status is met, where they are more than its code: `5.7.1` and `4.7.1`. */
  numbers?: (status: Status<Own>) => string[];
  /**
   * What a gateway to HTTP makes of a status, where the protocol's specification says it: the status code of HTTP, and its
   * JSON. Without it the three digits of the code stand for it.
   */
  standIn?: (status: Status<Own>) => { code: number; content?: string };
  /**
   * For a protocol whose codes travel in the replies of another: on whose wire, and what carries a code there. Such a code
   * has no HTTP stand-in, and no handlers of its own: those of its carrier send it with another text.
   */
  rides?: {
    wire: string;
    /** The code of the carrier, and what the wire reads of its facts; nothing where the wire cannot show it. */
    as: (status: Status<Own>) => { code: string; own: object } | undefined;
  };
  /** The dialogue that the facts tell, for a protocol that has no `wire.ts`. */
  dialogue?: (status: Status<Own>) => Turn[];
}

/** Checks a protocol's own fields against its schema while writing; gives it to the registry, which knows no own fields. */
export function defineProtocol<Own>(protocol: Protocol<Own>): Protocol {
  return protocol as unknown as Protocol;
}

import type { z } from 'astro/zod';
import type { HttpResponse } from '~/protocols/http/wire';
import type { Level, Retry, Spec } from './schema';
import type { Kind, Status } from './status';

/** A class of codes, as the specification divides them. */
export interface Class {
  kind: Kind;
  spec: Spec;
  /** The class's rule on repeating, where the specification states one for all its codes. */
  retry?: Retry;
}

/** A row of "at a glance". Words are keys of the guide's `terms`; anything else is shown as it is on the wire. */
export interface Row {
  term: string;
  values: ({ word: string } | { code: string; spec?: Spec })[];
  level?: Level;
  spec?: Spec;
}

/** One side's lines of an exchange; `side` is the letter it is told apart by, `C` or `S`. */
export interface Turn {
  side: 'C' | 'S';
  lines: string[];
}

/** What varies from protocol to protocol: `src/protocols/<protocol>/protocol.ts`. Its words stand in `content/<protocol>.<locale>.mdx`. */
export interface Protocol<Own = unknown> {
  /** `SMTP` */
  name: string;
  /** The names of its files: one group, the code. */
  stem: RegExp;
  /** A file name that fits, for the message about one that does not. */
  example: string;
  /** By key, in the order of the index. */
  classes: Record<string, Class>;
  /** The key of a code's class. */
  classOf: (code: string) => string;
  /** Words that the guide of every language must give. */
  terms: readonly string[];
  /** Fields of the YAML files beyond `factsSchema`. */
  facts: z.ZodType<Own> & { shape: z.ZodRawShape };
  /** Rules that no schema can see, as messages; empty where all is well. */
  check?: (status: Status<Own>) => string[];
  /** Rows of "at a glance" that only this protocol has. */
  glance: (status: Status<Own>) => Row[];
  /** The number of the HTTP response that stands for the code, if one does. */
  httpStatus: (code: string) => number | undefined;
  /** Told of a code that never reaches a client: the id of the status that arrives in its place, where one does. */
  unsent?: (status: Status<Own>) => { instead: string | undefined } | undefined;
  /** The dialogue in the protocol's own form. */
  exchange: (status: Status<Own>, response: HttpResponse | undefined) => Turn[];
}

/** Checks a protocol's own fields against its schema while writing; gives it to the registry, which knows no own fields. */
export function defineProtocol<Own>(protocol: Protocol<Own>): Protocol {
  return protocol as unknown as Protocol;
}

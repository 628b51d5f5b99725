import { z } from 'astro/zod';
import { ProblemsError } from '~/files/problems';
import { readText } from '~/files/read';
import { citation } from '~/text/rfc';
import { parseYaml } from './yaml';

// Lists that the rules of proofreading hold texts against, read when the first rule asks.

export const namesFile = 'data/names.yaml';
export const requirementsFile = 'data/requirements.yaml';
const glossaryFile = 'content/glossary.ko.yaml';
const enhancedFile = 'data/smtp-enhanced-status-codes.yaml';

const sources = z.record(z.string(), z.string());

/** Names that texts and examples use, each with the document that defines it. */
export const names = once(
  namesFile,
  z.strictObject({ fields: sources, others: sources, numbers: sources, ownEnhanced: sources }),
);

/** The RFC section that defines a header field; `undefined` where no RFC does, or nobody has looked it up. */
export function definedIn(field: string): string | undefined {
  const source = Object.hasOwn(names().fields, field) ? names().fields[field] : undefined;
  return source?.match(citation)?.[0] === source ? source : undefined;
}

/** The list of names as it is written: it cites sections too. */
export const namesText = () => ({ [namesFile]: readText(namesFile) });

/** The requirement keywords (RFC 2119) of each RFC section that the content cites. */
export const requirements = once(requirementsFile, z.record(z.string(), z.array(z.string())));

/** Terms of the Korean pages, and what is not written in their place. */
export const glossary = once(
  glossaryFile,
  z.array(z.object({ en: z.string(), ko: z.string(), avoid: z.array(z.string()).default([]) })),
);

/** The enhanced status codes that IANA lists, `X.7.1`. */
export const enhancedCodes = once(enhancedFile, z.object({ codes: z.record(z.string(), z.unknown()) }));

function once<T>(file: string, schema: z.ZodType<T>): () => T {
  let known: T | undefined;
  return () => {
    if (known !== undefined) return known;
    const { value, problems } = parseYaml(file, readText(file), schema);
    if (value === undefined) throw new ProblemsError('The list', problems);
    return (known = value);
  };
}

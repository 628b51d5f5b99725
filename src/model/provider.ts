import { z } from 'astro/zod';
import { line } from './schema';

/** What a provider's words mean, in one language. */
const meaningSchema = z.strictObject({
  /** The cause, in a sentence. */
  means: line('what the words mean'),
  /** What whoever sent the mail does about it, in a sentence or two. */
  fix: line('what to do about it'),
});

const lineSchema = (languages: readonly string[]) =>
  z.strictObject({
    /** The codes before its words: `550 5.7.26`, `421`, `5.7.57`, `5.7.606-649` for a range; nothing where it has none. */
    code: z
      .string({ error: 'is no text: write it in quotes, as in "421"' })
      .regex(
        /^(?:[245]\d\d|(?:[245]\d\d )?[245]\.\d{1,3}\.\d{1,3}(?:-\d{1,3})?)$/,
        'is neither a reply nor an enhanced status code: write them as in "550 5.7.26", "421" or "5.7.606-649"',
      )
      .optional(),
    /** Its words as they are sent; variable parts as `<ip>`, `<address>`, `<host>`, what is left out as `…`. */
    words: line('the words of the provider'),
    /** What people search for: `TSS04`. It need not be among the words. */
    marker: line('the mark that people search for').optional(),
    /** The document, source file or public report that has the words. */
    source: line('the document, source file or public report that has the words'),
    /** `document`: the provider's own page; `code`: read in the source of the server; `log`: a public log, bounce or rule file. */
    sure: z.enum(['document', 'code', 'log']),
    /** By locale; every language is there. */
    texts: z.strictObject(Object.fromEntries(languages.map((locale) => [locale, meaningSchema]))),
  });

const inEach = (languages: readonly string[], what: string) =>
  z.strictObject(Object.fromEntries(languages.map((locale) => [locale, line(what)])));

/**
 * A provider or mail server and what it says: `content/providers/<provider>.yaml`.
 * @param languages the locales in which it is explained
 */
export const providerSchema = (languages: readonly string[]) =>
  z.strictObject({
    /** As a reader knows it, in each language: `Naver`, `네이버`. */
    name: inEach(languages, 'the name of the provider, as in "Gmail"'),
    /** What it is, and how its words are told: code stands between backticks. */
    about: inEach(languages, 'what the provider is'),
    /** Where to ask to be let in again: its form or page for senders. */
    contact: z.url({ protocol: /^https?$/, error: 'is no address: write one that begins with https:' }).optional(),
    /** Whether most senders meet it: its lines come first where a code has those of several. */
    everywhere: z.boolean().default(false),
    /** The lines that a reader meets most come first. */
    lines: z.array(lineSchema(languages)).min(1, 'is empty: add one line at least'),
  });

/** One reply, bounce or log line of a provider. */
export type ProviderLine = z.infer<ReturnType<typeof lineSchema>>;

/** A provider with its lines. */
export interface Provider extends z.infer<ReturnType<typeof providerSchema>> {
  /** `gmail`: the name of its file, and the last part of its address. */
  id: string;
}

/** The reply of a line, `550`, and its enhanced status codes: one, or those of a range. */
export function codesOf({ code = '' }: Pick<ProviderLine, 'code'>): { reply: string | undefined; enhanced: string[] } {
  const [reply] = /^\d{3}\b/.exec(code) ?? [];
  const [, begin = '', first, last] = /(\d\.\d{1,3}\.)(\d{1,3})(?:-(\d{1,3}))?$/.exec(code) ?? [];
  const from = Number(first);
  const count = first === undefined ? 0 : Number(last ?? first) - from + 1;
  return {
    reply,
    enhanced: Array.from({ length: Math.max(0, count) }, (_, place) => `${begin}${String(from + place)}`),
  };
}

import { z } from 'astro/zod';
import { lines, oneLine, seenAscii } from '~/text/hidden';

/** A missing field says what belongs there; a number or the like, which YAML makes of `30`, how to write it as text. */
const required = (what: string) => (issue: { input?: unknown }) =>
  issue.input === undefined
    ? `is missing: write ${what}`
    : `is no text: write it in quotes, as in '${JSON.stringify(issue.input)}'`;

/** One line of text: no line break and no character that nobody sees ever reaches a status line or a title. */
export const line = (what: string) =>
  z
    .string({ error: required(what) })
    .min(1, `is empty: write ${what}`)
    .max(1000, 'has more than 1,000 characters: write what a reader takes in')
    .regex(oneLine, 'has a line break, a control or a direction character: write plain text on one line');

/** One line that goes over the wire in a status line or a header section: RFC 9110 5.5 has new ones keep to ASCII. */
export const asciiLine = (what: string) =>
  line(what).regex(seenAscii, 'has a character that is not ASCII: write ASCII, as the protocol asks');

/** Text of several lines. */
export const block = (what: string) =>
  z
    .string({ error: required(what) })
    .min(1, `is empty: write ${what}`)
    .max(10_000, 'has more than 10,000 characters: write a shorter example')
    .regex(lines, 'has a control or a direction character: write plain text');

/** The name of a header field: RFC 9110 5.1. */
export const fieldName = z
  .string({ error: required('the field name') })
  .regex(/^[A-Za-z0-9-]{1,100}$/, 'is no field name: write one, as in "Retry-After"');

const noSection = ({ input }: { input?: unknown }) =>
  `${input === undefined ? 'is missing' : `names no section, ${JSON.stringify(input)}`}: write the document and the section, as in "RFC 9110 15.5.2", or document, section and url`;

const noSource = 'is empty: name the section that has the phrase';

/** An address to click on. */
const webAddress = z.url({ protocol: /^https?$/, error: 'is no address: write one that begins with https:' });

/**
 * A section of a specification: `RFC 9110 15.5.2`, or document, section and address where it is no RFC.
 * The document alone is refused: a reader must land on the sentence.
 */
export const specSchema = z.union(
  [
    z.string().regex(/^RFC [1-9]\d* [0-9A-Z]+(\.\d+)*$/, { error: noSection }),
    z.strictObject({ document: line('the title'), section: line('the section'), url: webAddress }),
  ],
  { error: noSection },
);

/** How strongly the cited section asks: RFC 2119 keywords, or what stands in their place. */
export const levels = ['MUST', 'MUST NOT', 'SHOULD', 'MAY', 'ought', 'can', 'cannot', 'implied', 'typical'] as const;
const levelSchema = z.enum(levels, {
  error: `must be one of ${levels.join(', ')}: write the keyword of the cited section`,
});

/** A header field that a response with this status carries. */
const headerSchema = z.strictObject({
  /** Field name as registered: `WWW-Authenticate`. */
  name: fieldName,
  /** The keyword of the section that asks for it. */
  level: levelSchema,
  /** Where it asks. */
  spec: specSchema,
  /** A key whose phrase stands under `conditions` in every text: the field is asked for only then. */
  condition: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'is no key: write it in kebab case, as in "as-in-200"')
    .optional(),
  /** The value that our example response, and so every snippet, sends. Without it the field is only listed. */
  example: asciiLine('the value').optional(),
});

/** What an owner without a registration means by the code. */
const useSchema = z.strictObject({
  /** Product or company: `nginx`. */
  vendor: line('the product or company'),
  /** Its phrase. */
  name: line('the phrase of that owner'),
  /** The document or source file that says so. */
  source: line('the document or source file that says so'),
  /** `primary`: the owner's own text or code; `secondary`: lists and libraries only. */
  confidence: z.enum(['primary', 'primary-code', 'secondary']).default('primary'),
});

const retryRules = ['as-is', 'user', 'changed', 'fixed', 'whole', 'credentials', 'elsewhere'] as const;

/** What a specification says about sending the same thing again. */
const retrySchema = z.strictObject({
  /** `as-is` later · `user`: the same, but only when a person asks for it again · `changed` not before something in it changes · `fixed` not before the state has been mended that it asks of the server · `whole`: all that it is the end of, from its beginning · with new `credentials` · `elsewhere`, over another connection. */
  rule: z.enum(retryRules),
  spec: specSchema,
});

/** Words of a program that the texts quote under `when`, and how we know them: by a run or by a source. */
const wordingSchema = z
  .strictObject({
    /** Exactly as every text has it between backticks; `…` for what is left out. */
    text: line('the words as the texts quote them'),
    /** The scenario that provoked them: server and name, as in `nginx/backend-refuses`. Its record has the words. */
    run: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'names no scenario: write server and name, as in "nginx/backend-refuses"')
      .optional(),
    /** For words that were not provoked: the file of a source tree with its version, the document or the public report. */
    source: line('the document or source file that has the words').optional(),
  })
  .refine(({ run, source }) => (run === undefined) !== (source === undefined), {
    error: 'needs one of run and source: name the scenario, or the document or file that has the words',
  });

/**
 * Facts of a status that every protocol has: `content/<protocol>/<code>.yaml`. Never a sentence of a human language.
 * A protocol adds its own fields: `facts` of `src/protocols/<protocol>/protocol.ts`, HTTP's in `src/protocols/http/facts.ts`.
 */
export const factsSchema = z.strictObject({
  /** The short phrase beside the code: HTTP's reason phrase as registered; elsewhere our title-case short form. */
  name: asciiLine('the phrase beside the code, as in "Not Found"'),
  /** Older or other phrases, each with the section or source that has it. */
  aliases: z
    .array(z.strictObject({ name: line('the phrase'), spec: z.array(specSchema).min(1, noSource) }))
    .default([]),
  /** Listed by IANA; where IANA keeps no registry, defined by a published specification. */
  registered: z.boolean().default(true),
  /** Standing of the code. `reserved`: registered so that nobody uses it; `unofficial`: not registered, and in use. */
  standing: z
    .enum(['standard', 'deprecated', 'obsolete', 'experimental', 'temporary', 'reserved', 'unofficial'])
    .default('standard'),
  /** End of a temporary registration, as in `2026-11-13`. */
  expires: z.iso.date({ error: 'is no day: write one, as in 2026-11-13' }).optional(),
  /** Defining sections, the definition first. */
  spec: z.array(specSchema).default([]),
  /** Meanings without a registration, by owner. */
  uses: z.array(useSchema).default([]),
  /** Header fields of the response, the required ones first; nothing where the protocol has none. */
  headers: z.array(headerSchema).default([]),
  /** What the specification says about repeating the request. Without it the page says nothing, or its class's rule. */
  retry: retrySchema.optional(),
  /** Words of programs that the texts quote under `when`, in their order. */
  wordings: z.array(wordingSchema).default([]),
  /** What the texts quote under `when` and no program says, where it has a space: commands, settings, field lines. */
  typed: z.array(line('what people type, as the texts quote it')).default([]),
});

/** What we say about a status in one language: the frontmatter of `content/<protocol>/<code>.<locale>.md`. */
export const textSchema = (summaryLength: number) =>
  z.strictObject({
    /** The name of the code in this language. */
    title: line('the name of the code in this language'),
    /** The sentence of lists, search results and the mock page: who sent it and why. */
    summary: line('one or two sentences for lists and search results').max(summaryLength, {
      error: ({ input }) =>
        `has ${String((input as string).length)} characters: write ${String(summaryLength)} at most, which fit a search result`,
    }),
    /** Who sends it, as a short phrase. */
    sender: line('who sends it, as a short phrase'),
    /** A phrase for each `condition` key of the facts. */
    conditions: z.record(z.string(), line('the phrase of the condition')).default({}),
  });

/** `content/index.yaml`: what the home page leads to. */
export const homeSchema = z.strictObject({
  /** Codes that are often asked for, by protocol and file name, `http/503`; in the order of the page. */
  asked: z.array(line('a code, as in http/503')).default([]),
  /** The best-known codes of protocols, two to seven of each, which stand beside its name in this order. */
  known: z.array(line('a code, as in http/503')).default([]),
});

/** Frontmatter of a page that is no status: `content/index.ko.mdx`, `content/about.ko.mdx`. */
export const pageSchema = z.strictObject({
  title: line('the title of the page'),
  summary: line('one sentence for search results'),
});

/** Frontmatter of a protocol's guide, `content/<protocol>.<locale>.mdx`: its words in this language. */
export const guideSchema = z.strictObject({
  title: line('the title of the page'),
  summary: line('one sentence for search results'),
  /** A word for each class, by its key in `src/protocols/<protocol>/protocol.ts`. */
  classes: z.record(z.string(), line('the word for the class')),
  /** A word for each term of `src/protocols/<protocol>/protocol.ts`. */
  terms: z.record(z.string(), line('the word for the term')).default({}),
  /** Headings of sections that only this guide has, by key; those that guides share stand in `src/i18n/<locale>.ts`. */
  sections: z.record(z.string(), line('the heading of the section')).default({}),
  /**
   * Why its wire, or a stack on it, does not send something: a sentence for each key of `refusals` in `wire.ts`.
   * `{protocol}`, `{code}`, `{stack}` and `{server}` stand for the names; in Korean, `{server|이/가}` brings the particle.
   */
  refusals: z.record(z.string(), line('the sentence that says why')).default({}),
});

export type Level = (typeof levels)[number];
export type Spec = z.infer<typeof specSchema>;
export type Header = z.infer<typeof headerSchema>;
export type Retry = z.infer<typeof retrySchema>;
export type Wording = z.infer<typeof wordingSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type Text = z.infer<ReturnType<typeof textSchema>>;
export type PageText = z.infer<typeof pageSchema>;
export type Home = z.infer<typeof homeSchema>;
export type GuideText = z.infer<typeof guideSchema>;

import type { z } from 'astro/zod';
import type { Protocol } from '~/model/protocol';
import {
  factsSchema,
  guideSchema,
  pageSchema,
  textSchema,
  type Facts,
  type GuideText,
  type PageText,
} from '~/model/schema';
import type { Status, StatusText } from '~/model/status';
import { statusPath } from '~/site/paths';
import { parseYaml } from './yaml';
import { renderProse, type Prose } from './prose';
import { sortFiles } from './sort';
import { checkMdx, type Fault, type Known } from './unsafe';
import { addressClashes, checkSections, checkStatus, findGaps, pageNames, sameKeys, statusSections } from './rules';

/** What the reader of content must know of the rest of the project. */
export interface Surroundings {
  protocols: ReadonlyMap<string, Protocol>;
  /** By locale, the English first. */
  locales: ReadonlyMap<string, { sections: Record<string, string>; summaryLength: number }>;
}

/** Everything under `content/`, checked. */
export interface Content {
  /** By protocol, then by code. */
  statuses: Status[];
  /** By protocol and locale: `smtp.ko`. */
  guides: Map<string, GuideText>;
  /** By page and locale: `about.ko`. */
  pages: Map<string, PageText>;
}

/** All that is wrong with the content, at once. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(
      `The content has ${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Gives the value of a file's YAML, or keeps what is wrong with it. */
type Parse = <T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  offset?: number,
) => { value: T; at: (key: string) => string } | undefined;

/**
 * Reads the files of `content/`, by their path in the project.
 * @throws ContentError with every problem found: file, line where there is one, and how to mend it
 */
export function readContent(files: Record<string, string>, { protocols, locales }: Surroundings): Content {
  const names = [...locales.keys()];
  const sorted = sortFiles(Object.keys(files).toSorted(), protocols, names);
  const problems = [...sorted.problems, ...findGaps(sorted, names, [...pageNames, ...protocols.keys()])];
  const parse: Parse = (file, text, schema, offset) => {
    const parsed = again(`${file} data`, [text, schema], () => parseYaml(file, text, schema, offset));
    problems.push(...parsed.problems);
    return 'at' in parsed ? parsed : undefined;
  };
  /** Frontmatter, which is what makes a file a text. */
  const parseMatter = <T>(file: string, { matter, offset }: Parts, schema: z.ZodType<T>) => {
    if (matter !== undefined) return parse(file, matter, schema, offset);
    problems.push(`${file}:1: has no frontmatter: begin with "---", then "title: …" and the others, then "---"`);
    return undefined;
  };
  const complain = (file: string, { start }: Parts, faults: Fault[]) => {
    for (const { line, text } of faults)
      problems.push(`${file}${line === undefined ? '' : `:${String(line + start)}`}: ${text}`);
  };

  const ids = new Set(sorted.facts.map(({ id }) => id));
  const targets = [...ids].join();
  const known = (locale: string) => ({
    headings: locales.get(locale)?.sections ?? {},
    address: (target: string) => (ids.has(target) ? statusPath(locale, target) : undefined),
  });
  const texts = new Map<string, StatusText>();
  const inTexts = new Map<string, (key: string) => string>();
  for (const { file, id, locale } of sorted.texts) {
    const parts = split(files[file] ?? '');
    const text = parseMatter(file, parts, textSchemaOf(locales.get(locale)?.summaryLength ?? 0));
    if (!text) continue;

    const { problems: found, ...prose } = file.endsWith('.mdx')
      ? { ...component, problems: checkMdx(parts.body, ofStatus(known(locale))) }
      : again(`${file} prose`, [parts.body, locales.get(locale), targets], () =>
          renderSafely(parts.body, ofStatus(known(locale))),
        );
    complain(file, parts, found.length > 0 ? found : checkSections(prose.keys).map((text) => ({ text })));
    texts.set(`${id}.${locale}`, { ...text.value, ...prose, file });
    inTexts.set(file, text.at);
  }

  const statuses: Status[] = [];
  for (const { file, id, stem, protocol: protocolId } of sorted.facts) {
    const protocol = protocols.get(protocolId);
    const code = protocol?.stem.exec(stem)?.[1];
    const facts = protocol && parse(file, files[file] ?? '', factsSchemaOf(protocol));
    if (!facts || code === undefined) continue;

    const [shared, own] = partition(facts.value, Object.keys(protocol.facts.shape));
    const group = protocol.classOf(code);
    const status: Status = {
      ...(shared as Facts),
      id,
      protocol: protocolId,
      stem,
      code,
      class: group,
      kind: protocol.classes[group]?.kind ?? 'neutral',
      own,
      texts: Object.fromEntries(
        names.flatMap((locale) => {
          const text = texts.get(`${id}.${locale}`);
          return text ? [[locale, text]] : [];
        }),
      ),
    };
    statuses.push(status);
    problems.push(...checkStatus(status, protocol, facts.at, inTexts));
  }
  problems.push(...addressClashes(statuses, sorted.facts, protocols));

  const guides = new Map<string, GuideText>();
  const pages = new Map<string, PageText>();
  for (const { file, name, locale } of sorted.pages) {
    const parts = split(files[file] ?? '');
    const protocol = protocols.get(name);
    if (parts.matter !== undefined) complain(file, parts, checkMdx(parts.body, known(locale)));
    if (!protocol) {
      const page = parseMatter(file, parts, pageSchema);
      if (page) pages.set(`${name}.${locale}`, page.value);
      continue;
    }
    const guide = parseMatter(file, parts, guideSchema);
    if (!guide) continue;
    const { value, at } = guide;
    guides.set(`${name}.${locale}`, value);
    problems.push(...sameKeys(at('classes'), 'classes', value.classes, Object.keys(protocol.classes)));
    problems.push(...sameKeys(at('terms'), 'terms', value.terms, protocol.terms));
  }

  if (problems.length > 0) throw new ContentError(problems.toSorted());
  return { statuses: statuses.toSorted(byCode), guides, pages };
}

/** What each file gave, and from what: at every change of one, `npm run dev` reads the content anew. */
const before = new Map<string, { from: unknown[]; result: unknown }>();

/** The result of the last time, if it was made from the very same. */
function again<T>(name: string, from: unknown[], make: () => T): T {
  const known = before.get(name);
  if (known && from.every((part, index) => part === known.from[index])) return known.result as T;
  const result = make();
  before.set(name, { from, result });
  return result;
}

const schemas = new Map<unknown, z.ZodType>();

/** One schema for all texts of a language, and one for all facts of a protocol: to make one takes longer than to use it. */
function once<T extends z.ZodType>(of: unknown, make: () => T): T {
  const schema = schemas.get(of) ?? make();
  schemas.set(of, schema);
  return schema as T;
}

const textSchemaOf = (summaryLength: number) => once(summaryLength, () => textSchema(summaryLength));
const factsSchemaOf = (protocol: Protocol) => once(protocol, () => factsSchema.extend(protocol.facts.shape));

/** What stands for the prose of an MDX entry, which renders as a component of its own. */
const component: Prose = { lead: '', sections: '', keys: statusSections, problems: [] };

/** A status has four of the sections. */
const ofStatus = (known: Known): Known => ({
  ...known,
  headings: Object.fromEntries(Object.entries(known.headings).filter(([key]) => statusSections.includes(key))),
});

/** An object in two: without some keys, and with them only. */
function partition(value: object, keys: string[]): [object, object] {
  const [without, only] = [true, false].map((rest) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key) !== rest)),
  );
  return [without ?? {}, only ?? {}];
}

/** A text in two: `offset` and `start` are the lines before the frontmatter and before the rest. */
interface Parts {
  matter: string | undefined;
  body: string;
  offset: number;
  start: number;
}

function split(text: string): Parts {
  const [whole, matter] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text) ?? [''];
  return { matter, body: text.slice(whole.length), offset: 1, start: whole.split('\n').length - 1 };
}

function renderSafely(...[body, context]: Parameters<typeof renderProse>): ReturnType<typeof renderProse> {
  try {
    return renderProse(body, context);
  } catch (error) {
    return {
      lead: '',
      sections: '',
      keys: [],
      problems: [{ text: `failed to render: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
}

function byCode(a: Status, b: Status): number {
  return (
    a.protocol.localeCompare(b.protocol, 'en') ||
    a.code.localeCompare(b.code, 'en', { numeric: true }) ||
    (a.stem < b.stem ? -1 : 1)
  );
}

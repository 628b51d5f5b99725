import type { z } from 'astro/zod';
import { inOrder, ProblemsError, type Problem } from '~/files/problems';
import type { Files } from '~/files/read';
import type { Protocol } from '~/model/protocol';
import {
  factsSchema,
  guideSchema,
  homeSchema,
  pageSchema,
  textSchema,
  type Facts,
  type GuideText,
  type Home,
  type PageText,
  type Text,
} from '~/model/schema';
import { providerSchema, type Provider } from '~/model/provider';
import type { Status, StatusText } from '~/model/status';
import { statusPath } from '~/site/paths';
import { titleOf } from '~/text/listing';
import { hold } from './hold';
import { definedIn } from './lists';
import { renderProse, type Prose } from './prose';
import { rules as buildRules } from './registry';
import type { Everything, Finding, Rule, Source, Surroundings } from './rule';
import { salvage, WrongValue } from './salvage';
import { sortFiles, statusSections } from './sort';
import { checkMdx, type Known } from './unsafe';
import { parseYaml } from './yaml';

/** Everything under `content/`, checked. */
export interface Content {
  /** By protocol, then by code. */
  statuses: Status[];
  /** By protocol and locale: `smtp.ko`. */
  guides: Map<string, GuideText>;
  /** By page and locale: `about.ko`. */
  pages: Map<string, PageText>;
  /** By the name of the file: `gmail`. */
  providers: Map<string, Provider>;
  /** What the home page leads to. */
  home: Record<keyof Home, Status[]>;
}

/**
 * Reads the files of `content/`, by their path in the project.
 * @throws ProblemsError with every problem found: file, line where there is one, and how to mend it
 */
export function readContent(files: Files, around: Surroundings): Content {
  const { read, problems } = examineAll(files, around, buildRules);
  if (problems.length > 0) throw new ProblemsError('The content', problems);
  const byText = <T>(sources: Source<T>[]) =>
    new Map(sources.map(({ id, locale, matter }) => [`${id}.${locale}`, matter]));
  const statuses = read.statuses.map(({ status }) => status).toSorted(byCode);
  const named = (ids: string[]) => ids.flatMap((wanted) => statuses.filter(({ id }) => id === wanted));
  return {
    statuses,
    home: { asked: named(read.home.codes.asked), known: named(read.home.codes.known) },
    guides: byText(read.guides),
    pages: byText(read.pages),
    providers: new Map(read.providers.map((provider) => [provider.id, provider])),
  };
}

/** As `examine`, with files among them that cannot be read: they are there, and nothing else is said of them. */
export function examineAll(
  { texts, problems }: Files,
  ...rest: Tail<Parameters<typeof examine>>
): ReturnType<typeof examine> {
  const unread = new Set(problems.map(({ file }) => file));
  const files = { ...texts, ...Object.fromEntries([...unread].map((file) => [file, ''])) };
  const { read, problems: found } = examine(files, ...rest);
  return { read, problems: inOrder([...problems, ...found.filter(({ file }) => !unread.has(file))]) };
}

const homeFile = 'content/index.yaml';

type Tail<Tuple extends unknown[]> = Tuple extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Reads the files of `content/` and holds them to rules. No fault hides another: of a file that has one, the rest is read.
 * @param wanted the statuses, guides and pages whose prose is rendered and which are held to the rules of one file or status
 */
export function examine(
  files: Record<string, string>,
  around: Surroundings,
  rules: ReadonlyMap<string, Rule>,
  wanted: (id: string) => boolean = () => true,
): { read: Everything; problems: Problem[] } {
  const { protocols, locales } = around;
  const languages = [...locales.keys()];
  const names = sortFiles(Object.keys(files).toSorted(), protocols, languages);
  const problems: Problem[] = [...names.problems];

  const parse = <T>(file: string, text: string, schema: z.ZodType<T>, offset = 0) => {
    const parsed = memoize(`${file} data`, [text, schema], () => parseYaml(file, text, schema, offset));
    problems.push(...parsed.problems);
    return { value: parsed.value ?? salvage(schema, parsed.raw), lineOf: parsed.lineOf };
  };

  const ids = new Set(names.facts.map(({ id }) => id));
  const targets = [...ids].join();
  const knownTo = (locale: string, isStatus: boolean, matter: object): Known => {
    const strings = locales.get(locale);
    const headings = { ...strings?.sections, ...ownHeadings(matter) };
    return {
      headings: isStatus ? (only(headings, (key) => statusSections.includes(key)) as typeof headings) : headings,
      address: (target) => (ids.has(target) ? statusPath(locale, target) : undefined),
      definedIn,
      languageName: (lang) => titleOf(lang, strings?.prose.languages ?? {}),
      more: (rows) => strings?.prose.more(rows) ?? String(rows),
    };
  };

  /** A text in its parts, and what its prose gives; nothing where a file has no frontmatter, which makes it a text. */
  const open = <T extends object>(
    file: string,
    id: string,
    locale: string,
    schema: z.ZodType<T>,
  ): { source: Source<T>; prose: Prose } | undefined => {
    const { matter, body, offset, start } = split(files[file] ?? '');
    if (matter === undefined) {
      problems.push({ file, line: 1, text: noMatter });
      return undefined;
    }
    const { value, lineOf } = parse(file, matter, schema, offset);
    const place = ({ key, line, text }: Finding): Problem => ({
      file,
      line: key !== undefined ? lineOf(key) : line !== undefined ? line + start : undefined,
      text,
    });
    const prose = wanted(id)
      ? memoize(`${file} prose`, [body, locales.get(locale), targets, matter], () => {
          const known = knownTo(locale, id.includes('/'), value);
          return file.endsWith('.mdx') ? { ...nothing, ...checkMdx(body, known) } : renderSafely(body, known);
        })
      : nothing;
    problems.push(...prose.problems.map(place));
    return { source: { file, id, locale, matter: value, body, sections: prose.keys, place }, prose };
  };

  const { value: codes, lineOf } = parse(homeFile, files[homeFile] ?? '', homeSchema);
  const home: Everything['home'] = {
    codes,
    place: ({ key, text }) => ({ file: homeFile, line: key === undefined ? undefined : lineOf(key), text }),
  };
  const read: Everything = {
    files,
    names,
    statuses: [],
    texts: [],
    guides: [],
    pages: [],
    home,
    providers: [],
    meanings: [],
  };
  const byText = new Map<string, StatusText>();
  for (const { file, id, locale } of names.texts) {
    const schema = textSchemaOf(locales.get(locale)?.summaryLength ?? 0);
    const text = open(file, id, locale, schema);
    if (!text) continue;
    read.texts.push(text.source);
    const { lead, sections, keys } = text.prose;
    const matter = only(text.source.matter, () => true) as Text;
    byText.set(`${id}.${locale}`, Object.assign(matter, { lead, sections, keys, file }));
  }

  for (const { file, id, stem, code, protocol: protocolId } of names.facts) {
    const protocol = protocols.get(protocolId);
    if (!protocol) continue;
    const { value, lineOf } = parse(file, files[file] ?? '', factsSchemaOf(protocol));
    const isOwn = (key: string) => key in protocol.facts.shape;
    const group = protocol.classOf(code);
    const status: Status = Object.assign(only(value, (key) => !isOwn(key)) as Facts, {
      id,
      protocol: protocolId,
      stem,
      code,
      class: group,
      kind: protocol.classes[group]?.kind ?? 'neutral',
      own: only(value, isOwn),
      texts: Object.fromEntries(
        languages.flatMap((locale) => given(byText.get(`${id}.${locale}`)).map((text) => [locale, text])),
      ),
    });
    read.statuses.push({
      status,
      protocol,
      place: ({ key, text }) => ({ file, line: key === undefined ? undefined : lineOf(key), text }),
    });
  }

  for (const { file, name, locale } of names.pages) {
    if (protocols.has(name)) read.guides.push(...given(open(file, name, locale, guideSchema)?.source));
    else read.pages.push(...given(open(file, name, locale, pageSchema)?.source));
  }

  for (const { file, id } of names.providers) {
    const parsed = memoize(`${file} data`, [files[file], languages.join()], () =>
      parseYaml(
        file,
        files[file] ?? '',
        once(languages.join(), () => providerSchema(languages)),
      ),
    );
    problems.push(...parsed.problems);
    if (parsed.value === undefined) continue;
    const provider = { ...parsed.value, id: id.replace('providers/', '') };
    read.providers.push(provider);
    read.meanings.push(...languages.map((locale) => meaningsOf(file, id, provider, locale, files[file] ?? '')));
  }
  return { read, problems: inOrder([...problems, ...hold(rules, read, around, wanted)]) };
}

/** The explanations of a provider in one language, each at the line of the file on which it begins. */
function meaningsOf(file: string, id: string, provider: Provider, locale: string, text: string): Source {
  const rows = text.split('\n').map(() => '');
  const written = text.split('\n');
  let from = 0;
  const put = (sentence: string) => {
    const start = sentence.slice(0, 24);
    const at = written.findIndex((row, place) => place >= from && row.includes(start));
    if (at >= 0) from = at;
    const row = Math.max(at, 0);
    rows[row] = `${rows[row] ?? ''} ${sentence}`;
  };
  put(provider.about[locale] ?? '');
  for (const { texts } of provider.lines) for (const sentence of Object.values(texts[locale] ?? {})) put(sentence);
  return {
    file,
    id,
    locale,
    matter: { title: provider.name[locale] ?? '', summary: provider.about[locale] ?? '' },
    body: rows.join('\n'),
    sections: [],
    place: ({ line, text }) => ({ file, line, text }),
  };
}

const given = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const noMatter = 'has no frontmatter: begin with "---", then "title: …" and the others, then "---"';

/** The headings that a guide brings itself; none where they are wrong, which is said already. */
function ownHeadings(matter: object): Record<string, string> {
  try {
    return (matter as Partial<GuideText>).sections ?? {};
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    return {};
  }
}

/** Some members of an object, without reading them: a wrong one throws. */
function only(value: object, wanted: (key: string) => boolean): object {
  const members = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([key]) => wanted(key));
  return Object.defineProperties<object>({}, Object.fromEntries(members));
}

/** What each file gave, and from what: at every change of one, `npm run dev` reads the content anew. */
const before = new Map<string, { from: unknown[]; result: unknown }>();

/** The result of the last time, if it was made from the very same. */
function memoize<T>(name: string, from: unknown[], make: () => T): T {
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

/** The prose of what is not rendered here: of an MDX text, which is a component of its own, and of what is not wanted. */
const nothing: Prose = { lead: '', sections: '', keys: [], problems: [] };

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
    const reason = error instanceof Error ? error.message : String(error);
    return { ...nothing, problems: [{ text: `failed to render, ${reason}: write it in a simpler way` }] };
  }
}

function byCode(a: Status, b: Status): number {
  return (
    a.protocol.localeCompare(b.protocol, 'en') ||
    a.code.localeCompare(b.code, 'en', { numeric: true }) ||
    (a.stem < b.stem ? -1 : 1)
  );
}

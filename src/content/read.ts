import type { z } from 'astro/zod';
import type { Protocol } from '~/protocol';
import { factsSchema, guideSchema, pageSchema, textSchema, type GuideText, type PageText } from '~/schema';
import type { Status, StatusText } from '~/status';
import { statusPath } from '~/paths';
import { parseYaml } from './yaml';
import { renderProse } from './prose';
import { findGaps } from './gaps';

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
    super(`The content has ${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Pages that belong to no protocol. */
export const pageNames = ['index', 'about'];

/** The sections of a status, in this order, each there. */
export const statusSections = ['when', 'fix', 'operator', 'confused'];

/**
 * Reads the files of `content/`, by their path in the project.
 * @throws ContentError with every problem found: file, line where there is one, and how to mend it
 */
export function readContent(files: Record<string, string>, surroundings: Surroundings): Content {
  const { protocols, locales } = surroundings;
  const problems: string[] = [];
  const parse = <T>(file: string, text: string, schema: z.ZodType<T>, offset?: number): T | undefined => {
    const { value, problems: found } = parseYaml(file, text, schema, offset);
    problems.push(...found);
    return value;
  };

  const sorted = sortFiles(Object.keys(files).toSorted(), surroundings);
  problems.push(...sorted.problems);
  problems.push(...findGaps(sorted, [...locales.keys()], [...pageNames, ...protocols.keys()]));

  const ids = new Set(sorted.facts.map(({ id }) => id));
  const texts = new Map<string, StatusText>();
  for (const { file, id, locale } of sorted.texts) {
    const { sections: headings, summaryLength } = locales.get(locale) ?? { sections: {}, summaryLength: 0 };
    const { matter, body, offset } = split(files[file] ?? '');
    const text = parse(file, matter, textSchema(summaryLength), offset);
    if (!text) continue;

    if (file.endsWith('.mdx')) {
      texts.set(`${id}.${locale}`, { ...text, lead: '', sections: '', keys: statusSections, file });
      continue;
    }
    const address = (target: string) => (ids.has(target) ? statusPath(locale, target) : undefined);
    const prose = renderSafely(body, { headings, address });
    problems.push(...prose.problems.map((problem) => `${file}: ${problem}`));
    if (prose.problems.length === 0 && prose.keys.join() !== statusSections.join()) {
      problems.push(`${file}: has the sections ${prose.keys.join(', ') || '(none)'}: write ${statusSections.join(', ')}, in this order`);
    }
    texts.set(`${id}.${locale}`, { ...text, ...prose, file });
  }

  const statuses: Status[] = [];
  for (const { file, id, protocol: protocolId, stem } of sorted.facts) {
    const protocol = protocols.get(protocolId);
    const code = protocol?.stem.exec(stem)?.[1];
    if (!protocol || code === undefined) continue;

    const facts = parse(file, files[file] ?? '', factsSchema.extend(protocol.facts.shape));
    if (!facts) continue;

    const group = protocol.classOf(code);
    const own = Object.fromEntries(Object.keys(protocol.facts.shape).map((key) => [key, (facts as Record<string, unknown>)[key]]));
    const status: Status = {
      ...facts,
      id,
      protocol: protocolId,
      stem,
      code,
      class: group,
      kind: protocol.classes[group]?.kind ?? 'neutral',
      own,
      texts: Object.fromEntries([...locales.keys()].flatMap((locale) => {
        const text = texts.get(`${id}.${locale}`);
        return text ? [[locale, text]] : [];
      })),
    };
    statuses.push(status);
    problems.push(...checkStatus(file, status, protocol));
  }

  const guides = new Map<string, GuideText>();
  const pages = new Map<string, PageText>();
  for (const { file, name, locale } of sorted.pages) {
    const { matter, offset } = split(files[file] ?? '');
    const protocol = protocols.get(name);
    if (protocol) {
      const guide = parse(file, matter, guideSchema, offset);
      if (guide) {
        guides.set(`${name}.${locale}`, guide);
        problems.push(...sameKeys(file, 'classes', guide.classes, Object.keys(protocol.classes)));
        problems.push(...sameKeys(file, 'terms', guide.terms, protocol.terms));
      }
    } else {
      const page = parse(file, matter, pageSchema, offset);
      if (page) pages.set(`${name}.${locale}`, page);
    }
  }

  problems.push(...addressClashes(statuses, sorted.facts, protocols));
  if (problems.length > 0) throw new ContentError(problems.toSorted());

  return { statuses: statuses.toSorted(byCode), guides, pages };
}

interface Sorted {
  facts: { file: string; id: string; protocol: string; stem: string }[];
  texts: { file: string; id: string; locale: string }[];
  pages: { file: string; name: string; locale: string }[];
}

/** Tells facts, texts and pages apart by their path alone, and names the files that are none of them. */
function sortFiles(files: string[], { protocols, locales }: Surroundings): Sorted & { problems: string[] } {
  const sorted: Sorted & { problems: string[] } = { facts: [], texts: [], pages: [], problems: [] };
  const strangers = new Set<string>();
  const known = [...locales.keys()].join(', ');

  for (const file of files) {
    const [, folder, stem = '', locale, ending = ''] =
      /^content\/(?:([^/]+)\/)?([^/]+?)(?:\.([a-z]{2,3}(?:-[A-Za-z]+)?))?\.(ya?ml|mdx?)$/.exec(file) ?? [];
    const isText = ending.startsWith('md');

    if (ending === '' || (isText && locale === undefined) || (!isText && (folder === undefined || locale !== undefined))) {
      sorted.problems.push(`${file}: is no entry: name it <protocol>/<code>.yaml or <protocol>/<code>.<locale>.md`);
    } else if (isText && locale !== undefined && !locales.has(locale)) {
      sorted.problems.push(`${file}: "${locale}" is no language of the site (${known}): add src/i18n/${locale}.ts, or mend the name`);
    } else if (folder === undefined) {
      if (protocols.has(stem) || pageNames.includes(stem)) sorted.pages.push({ file, name: stem, locale: locale ?? '' });
      else sorted.problems.push(`${file}: belongs to no page: add src/protocols/${stem}.ts, or mend the name`);
    } else if (!protocols.has(folder)) {
      if (!strangers.has(folder)) sorted.problems.push(`${file}: has no protocol: add src/protocols/${folder}.ts`);
      strangers.add(folder);
    } else {
      const protocol = protocols.get(folder);
      const id = `${folder}/${stem}`;
      if (!protocol?.stem.test(stem)) {
        sorted.problems.push(`${file}: "${stem}" is no ${protocol?.name ?? folder} code: name the file after the code, as in "${protocol?.example ?? ''}.yaml"`);
      } else if (isText) sorted.texts.push({ file, id, locale: locale ?? '' });
      else sorted.facts.push({ file, id, protocol: folder, stem });
    }
  }
  return sorted;
}

/** What no schema sees, because it needs more than one field or file. */
function checkStatus(file: string, status: Status, protocol: Protocol): string[] {
  const conditions = [...new Set(status.headers.flatMap(({ condition }) => condition ?? []))];
  const inFacts = [
    ...(status.registered && status.spec.length === 0
      ? ['spec is missing: a registered code is defined somewhere; or write "registered: false"']
      : []),
    ...(!status.registered && status.uses.length === 0 ? ['uses is missing: say who uses the unregistered code'] : []),
    ...status.headers
      .filter(({ level, condition, example }) => level === 'MUST' && !condition && !example)
      .map(({ name }) => `headers: ${name} is required (MUST) and has no example value: add "example:"`),
    ...(protocol.check?.(status) ?? []),
  ];

  return [
    ...inFacts.map((problem) => `${file}: ${problem}`),
    ...Object.values(status.texts).flatMap((text) => sameKeys(text.file, 'conditions', text.conditions, conditions)),
  ];
}

function sameKeys(file: string, field: string, value: Record<string, string>, expected: readonly string[]): string[] {
  const missing = expected.filter((key) => !(key in value));
  const surplus = Object.keys(value).filter((key) => !expected.includes(key));
  return [
    ...(missing.length > 0 ? [`${file}: ${field} lacks ${missing.join(', ')}`] : []),
    ...(surplus.length > 0 ? [`${file}: ${field} has ${surplus.join(', ')}, which nothing uses: remove it`] : []),
  ];
}

function addressClashes(statuses: Status[], files: Sorted['facts'], protocols: ReadonlyMap<string, Protocol>): string[] {
  const owners = new Map<string, string>();
  const claim = (address: string, owner: string) => {
    const other = owners.get(address);
    owners.set(address, owner);
    return other === undefined || other === owner ? [] : [`/${address}/ is the address of ${other} and of ${owner}: rename one`];
  };

  return [
    ...pageNames.flatMap((name) => (name === 'index' ? [] : claim(name, `the page content/${name}`))),
    ...[...protocols.keys()].flatMap((name) => claim(name.toLowerCase(), `src/protocols/${name}.ts`)),
    ...files.flatMap(({ file, id }) => claim(id.toLowerCase(), file)),
    ...statuses.flatMap(({ code }) => claim(code.toLowerCase(), `the number page of ${code}`)),
  ];
}

/** Frontmatter and the rest; `offset` is the number of lines before the frontmatter's first. */
function split(text: string): { matter: string; body: string; offset: number } {
  const [whole, matter = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text) ?? [''];
  return { matter, body: text.slice(whole.length), offset: 1 };
}

function renderSafely(...[body, context]: Parameters<typeof renderProse>): ReturnType<typeof renderProse> {
  try {
    return renderProse(body, context);
  } catch (error) {
    return { lead: '', sections: '', keys: [], problems: [`failed to render: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function byCode(a: Status, b: Status): number {
  return a.protocol.localeCompare(b.protocol, 'en') || a.code.localeCompare(b.code, 'en', { numeric: true }) || (a.stem < b.stem ? -1 : 1);
}

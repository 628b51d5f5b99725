import type { z } from 'astro/zod';
import type { Protocol } from '~/protocol';
import { factsSchema, guideSchema, pageSchema, textSchema, type Facts, type GuideText, type PageText } from '~/schema';
import type { Status, StatusText } from '~/status';
import { statusPath } from '~/paths';
import { parseYaml } from './yaml';
import { renderProse, type Prose } from './prose';
import { sortFiles } from './files';
import { unsafeMdx } from './unsafe';
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
type Parse = <T>(file: string, text: string, schema: z.ZodType<T>, offset?: number) => T | undefined;

/**
 * Reads the files of `content/`, by their path in the project.
 * @throws ContentError with every problem found: file, line where there is one, and how to mend it
 */
export function readContent(files: Record<string, string>, { protocols, locales }: Surroundings): Content {
  const names = [...locales.keys()];
  const sorted = sortFiles(Object.keys(files).toSorted(), protocols, names);
  const problems = [...sorted.problems, ...findGaps(sorted, names, [...pageNames, ...protocols.keys()])];
  const parse: Parse = (file, text, schema, offset) => {
    const { value, problems: found } = parseYaml(file, text, schema, offset);
    problems.push(...found);
    return value;
  };

  const ids = new Set(sorted.facts.map(({ id }) => id));
  const texts = new Map<string, StatusText>();
  for (const { file, id, locale } of sorted.texts) {
    const strings = locales.get(locale);
    const { matter, body, offset } = split(files[file] ?? '');
    const text = strings && parse(file, matter, textSchema(strings.summaryLength), offset);
    if (!text) continue;

    const address = (target: string) => (ids.has(target) ? statusPath(locale, target) : undefined);
    const { problems: found, ...prose } = file.endsWith('.mdx')
      ? { ...component, problems: unsafeMdx(body) }
      : renderSafely(body, { headings: strings.sections, address });
    problems.push(
      ...[...found, ...(found.length > 0 ? [] : checkSections(prose.keys))].map((text) => `${file}: ${text}`),
    );
    texts.set(`${id}.${locale}`, { ...text, ...prose, file });
  }

  const statuses: Status[] = [];
  for (const { file, id, stem, protocol: protocolId } of sorted.facts) {
    const protocol = protocols.get(protocolId);
    const code = protocol?.stem.exec(stem)?.[1];
    const facts = protocol && parse(file, files[file] ?? '', factsSchema.extend(protocol.facts.shape));
    if (!facts || code === undefined) continue;

    const [shared, own] = partition(facts, Object.keys(protocol.facts.shape));
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
    problems.push(...checkStatus(file, status, protocol));
  }
  problems.push(...addressClashes(statuses, sorted.facts, protocols));

  const guides = new Map<string, GuideText>();
  const pages = new Map<string, PageText>();
  for (const { file, name, locale } of sorted.pages) {
    const { matter, body, offset } = split(files[file] ?? '');
    const protocol = protocols.get(name);
    problems.push(...unsafeMdx(body).map((problem) => `${file}: ${problem}`));
    if (!protocol) {
      const page = parse(file, matter, pageSchema, offset);
      if (page) pages.set(`${name}.${locale}`, page);
      continue;
    }
    const guide = parse(file, matter, guideSchema, offset);
    if (!guide) continue;
    guides.set(`${name}.${locale}`, guide);
    problems.push(...sameKeys(file, 'classes', guide.classes, Object.keys(protocol.classes)));
    problems.push(...sameKeys(file, 'terms', guide.terms, protocol.terms));
  }

  if (problems.length > 0) throw new ContentError(problems.toSorted());
  return { statuses: statuses.toSorted(byCode), guides, pages };
}

/** What stands for the prose of an MDX entry, which renders as a component of its own. */
const component: Prose = { lead: '', sections: '', keys: statusSections, problems: [] };

/** An object in two: without some keys, and with them only. */
function partition(value: object, keys: string[]): [object, object] {
  const [without, only] = [true, false].map((rest) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key) !== rest)),
  );
  return [without ?? {}, only ?? {}];
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
    return {
      lead: '',
      sections: '',
      keys: [],
      problems: [`failed to render: ${error instanceof Error ? error.message : String(error)}`],
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

import type { Protocol } from '~/model/protocol';
import type { Status } from '~/model/status';
import type { Sorted } from './sort';

/** Pages that belong to no protocol. */
export const pageNames = ['index', 'about'];

/** The sections of a status, in this order, each there. */
export const statusSections = ['when', 'fix', 'operator', 'confused'];

/**
 * What no schema can see because it looks at one file at a time: a status without its text in a language,
 * a text without its status, two files for one text, a page or a guide missing in a language.
 * @param names the pages and guides that every language has
 */
export function findGaps({ facts, texts, pages }: Sorted, locales: string[], names: string[]): string[] {
  const ids = new Set(facts.map(({ id }) => id));
  const there = new Map<string, string>();
  const twice: string[] = [];
  for (const { file, key } of [
    ...texts.map(({ file, id, locale }) => ({ file, key: `${id}.${locale}` })),
    ...pages.map(({ file, name, locale }) => ({ file, key: `${name}.${locale}` })),
  ]) {
    const other = there.get(key);
    if (other !== undefined) twice.push(`${file}: is the same text as ${other}: remove one`);
    there.set(key, file);
  }

  const missing = (name: string, ending: string) =>
    locales.flatMap((locale) =>
      there.has(`${name}.${locale}`)
        ? []
        : [`content/${name}.${locale}.${ending} is missing: write it, every language has each text`],
    );

  return [
    ...twice,
    ...[...ids].flatMap((id) => missing(id, 'md')),
    ...names.flatMap((name) => missing(name, 'mdx')),
    ...texts
      .filter(({ id }) => !ids.has(id))
      .map(({ file, id }) => `${file}: belongs to no status: add content/${id}.yaml, or mend the name`),
  ];
}

/** The place of a key in a file, `content/http/404.yaml:3`. */
type At = (key: string) => string;

/**
 * What no schema sees, because it needs more than one field or file.
 * @param at the places in the facts
 * @param inTexts the places in the frontmatter of a text, by its file
 */
export function checkStatus(status: Status, protocol: Protocol, at: At, inTexts: ReadonlyMap<string, At>): string[] {
  const conditions = [...new Set(status.headers.flatMap(({ condition }) => condition ?? []))];
  const inFacts = [
    ...(status.standing === 'temporary' && status.expires === undefined
      ? ['standing is "temporary", and nothing says until when: add "expires:"']
      : []),
    ...(status.standing !== 'temporary' && status.expires !== undefined
      ? ['expires is the end of a temporary registration: add "standing: temporary", or remove it']
      : []),
    ...(status.registered && status.spec.length === 0
      ? ['spec is missing: name the section that defines the registered code, or write "registered: false"']
      : []),
    ...(!status.registered && status.uses.length === 0 ? ['uses is missing: name who uses the unregistered code'] : []),
    ...status.headers
      .filter(({ level, condition, example }) => level === 'MUST' && !condition && !example)
      .map(({ name }) => `headers: ${name} is required (MUST) and has no example value: add "example:"`),
    ...(protocol.check?.(status) ?? []),
  ];

  return [
    ...inFacts.map((problem) => `${at(/^\w+/.exec(problem)?.[0] ?? '')}: ${problem}`),
    ...Object.values(status.texts).flatMap(({ file, conditions: phrases }) =>
      sameKeys(inTexts.get(file)?.('conditions') ?? file, 'conditions', phrases, conditions),
    ),
  ];
}

/** Sections that are missing, double, or not in their order. */
export function checkSections(keys: string[]): string[] {
  if (keys.join() === statusSections.join()) return [];
  return [
    `has the sections ${keys.join(', ') || '(none)'}: write ${statusSections.join(', ')}, each once, in this order`,
  ];
}

/** Keys that a map lacks, and keys that nothing uses. */
export function sameKeys(
  place: string,
  field: string,
  value: Record<string, string>,
  expected: readonly string[],
): string[] {
  const missing = expected.filter((key) => !(key in value));
  const surplus = Object.keys(value).filter((key) => !expected.includes(key));
  return [
    ...(missing.length > 0
      ? [`${place}: ${field} lacks ${missing.join(', ')}: add the words for it, in the language of the text`]
      : []),
    ...(surplus.length > 0
      ? [`${place}: ${field} has ${surplus.join(', ')}, which nothing uses: remove it, or mend its name`]
      : []),
  ];
}

/** Addresses that two files claim: pages, protocols, statuses and numbers share one space, and hosts may fold case. */
export function addressClashes(
  statuses: Status[],
  files: Sorted['facts'],
  protocols: ReadonlyMap<string, Protocol>,
): string[] {
  const owners = new Map<string, string>();
  const claim = (address: string, owner: string) => {
    const other = owners.get(address);
    owners.set(address, owner);
    return other === undefined || other === owner
      ? []
      : [`/${address}/ is the address of ${other} and of ${owner}: rename one`];
  };

  return [
    ...pageNames.flatMap((name) => (name === 'index' ? [] : claim(name, `the page content/${name}`))),
    ...[...protocols.keys()].flatMap((name) => claim(name.toLowerCase(), `src/protocols/${name}/protocol.ts`)),
    ...files.flatMap(({ file, id }) => claim(id.toLowerCase(), file)),
    ...statuses.flatMap(({ code }) => claim(code.toLowerCase(), `the number page of ${code}`)),
  ];
}

import type { Protocol } from '~/protocol';
import type { Status } from '~/status';
import type { Sorted } from './files';

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
      there.has(`${name}.${locale}`) ? [] : [`content/${name}.${locale}.${ending} is missing`],
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

/** What no schema sees, because it needs more than one field or file. */
export function checkStatus(file: string, status: Status, protocol: Protocol): string[] {
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

/** Sections that are missing, double, or not in their order. */
export function checkSections(keys: string[]): string[] {
  if (keys.join() === statusSections.join()) return [];
  return [`has the sections ${keys.join(', ') || '(none)'}: write ${statusSections.join(', ')}, in this order`];
}

/** Keys that a map lacks, and keys that nothing uses. */
export function sameKeys(
  file: string,
  field: string,
  value: Record<string, string>,
  expected: readonly string[],
): string[] {
  const missing = expected.filter((key) => !(key in value));
  const surplus = Object.keys(value).filter((key) => !expected.includes(key));
  return [
    ...(missing.length > 0 ? [`${file}: ${field} lacks ${missing.join(', ')}`] : []),
    ...(surplus.length > 0 ? [`${file}: ${field} has ${surplus.join(', ')}, which nothing uses: remove it`] : []),
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
    ...[...protocols.keys()].flatMap((name) => claim(name.toLowerCase(), `src/protocols/${name}.ts`)),
    ...files.flatMap(({ file, id }) => claim(id.toLowerCase(), file)),
    ...statuses.flatMap(({ code }) => claim(code.toLowerCase(), `the number page of ${code}`)),
  ];
}

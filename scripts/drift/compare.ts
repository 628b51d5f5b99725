import type { PhraseTable } from '../../src/protocols/http/phrases.ts';

/** What the site says of a code. */
export interface Entry {
  name: string;
  /** Its other phrases: former names, and those of owners without a registration. */
  otherNames: string[];
  registered: boolean;
  standing: string;
  /** End of a temporary registration, `2026-11-13`. */
  expires: string | undefined;
  /** Sections and documents, the definition first. */
  spec: string[];
}

/** Somebody's list of codes, by number. */
export interface List {
  /** `Go` */
  name: string;
  phrases: ReadonlyMap<string, string>;
}

/** A way in which a list and the site differ. */
export interface Difference {
  /** Who says otherwise: `IANA`, `Go`. */
  source: string;
  /** `413: says "Payload Too Large", the site "Content Too Large"` */
  text: string;
  /** Why that is as it should be, where the site itself says it. */
  reason?: string;
}

/** A difference that somebody has looked at: `data/known-differences.yaml`. */
export interface Known {
  source: string;
  text: string;
  reason: string;
}

/** The site's codes, by number. */
export type Site = ReadonlyMap<string, Entry>;

/** Where a list of names and the site differ: a library lists what it knows, registered or not. */
export function compareNames({ name: source, phrases }: List, site: Site): Difference[] {
  const differences: Difference[] = [];
  for (const [code, phrase] of phrases) {
    const entry = site.get(code);
    if (!entry) differences.push({ source, text: `${code}: says "${phrase}", the site has no such code` });
    else if (phrase !== entry.name)
      differences.push({
        source,
        text: `${code}: says "${phrase}", the site "${entry.name}"`,
        ...(entry.otherNames.includes(phrase) && { reason: 'the page names it as another name' }),
      });
  }
  for (const [code, { registered, name }] of site)
    if (registered && !phrases.has(code))
      differences.push({ source, text: `${code}: is missing, the site has "${name}"` });
  return differences;
}

/**
 * Where the site's table of an authority's reason phrases and what the authority says on this machine differ. What the table
 * has as the phrase of earlier versions has its reason.
 */
export function compareTable({ name, phrases }: List, table: Pick<PhraseTable, 'phrases' | 'former'>): Difference[] {
  const source = `${name}, phrases`;
  return [...new Set([...phrases.keys(), ...Object.keys(table.phrases)])].toSorted().flatMap((code) => {
    const said = phrases.get(code);
    const own = table.phrases[code];
    const former = table.former?.[code];
    if (said === own) return [];
    if (said === undefined) return [{ source, text: `${code}: is missing, the table has "${String(own)}"` }];
    if (own === undefined) return [{ source, text: `${code}: says "${said}", the table has no such code` }];
    const reason = `the table has it as the phrase of ${former?.until ?? ''} and earlier`;
    return [
      { source, text: `${code}: says "${said}", the table "${own}"`, ...(said === former?.phrase && { reason }) },
    ];
  });
}

/** What the registry's words behind a name mean, by what the site calls it. */
const marks: [mark: RegExp, standing: string][] = [
  [/ \(TEMPORARY.*\)$/, 'temporary'],
  [/ \(OBSOLETED\)$/, 'obsolete'],
  [/^\(Unused\)$/, 'reserved'],
];

/**
 * Where the registry and the site differ: names, what is registered and how, until when, and by which document.
 * @param codes the registry's
 * @param today `2026-11-21`
 */
export function compareRegistry(
  codes: ReadonlyMap<string, { name: string; spec: string }>,
  site: Site,
  today: string,
): Difference[] {
  const source = 'IANA';
  const plain = [...codes].map(([code, { name }]): [string, string] => [
    code,
    name.replace(/ \((TEMPORARY|OBSOLETED).*\)$/, ''),
  ]);
  const differences = compareNames({ name: source, phrases: new Map(plain) }, site);
  const add = (text: string) => differences.push({ source, text });

  for (const [code, { name, spec }] of codes) {
    const entry = site.get(code);
    if (!entry) continue;
    if (!entry.registered) add(`${code}: is registered, the site says that it is not`);
    if (!entry.spec.some((own) => own === spec || own.startsWith(`${spec} `)))
      add(`${code}: refers to ${spec}, the site to ${entry.spec.join(', ')}`);

    const standing = marks.find(([mark]) => mark.test(name))?.[1] ?? 'standard';
    const marked = marks.some(([, own]) => own === entry.standing);
    if (standing !== entry.standing && (standing !== 'standard' || marked))
      add(`${code}: is ${standing}, the site says ${entry.standing}`);

    const expires = /expires (\d{4}-\d\d-\d\d)/.exec(name)?.[1];
    if (expires !== entry.expires)
      add(`${code}: expires ${expires ?? 'never'}, the site says ${entry.expires ?? 'never'}`);
  }
  for (const [code, { expires }] of site)
    if (expires !== undefined && expires < today)
      add(`${code}: its temporary registration ended on ${expires}: look whether it was renewed`);
  return differences;
}

/**
 * Where the registry of enhanced codes and the site's replies differ in what belongs together.
 * @param codes the registry's: `X.7.0` and the replies that it is associated with, nothing where none are listed
 * @param site replies and the enhanced codes that the site shows with each: `550` and `5.7.0`
 */
export function compareEnhanced(
  codes: ReadonlyMap<string, string[] | undefined>,
  site: ReadonlyMap<string, string[]>,
): Difference[] {
  const source = 'IANA, SMTP';
  const form = (reply: string, code: string) => code.replace('X', reply.charAt(0));
  const shown = [...site].flatMap(([reply, own]) =>
    own.flatMap((code) => {
      const replies = codes.get(code.replace(/^\d/, 'X'));
      if (!codes.has(code.replace(/^\d/, 'X')))
        return [{ source, text: `${reply}: the site shows ${code}, which is not registered` }];
      return replies && !replies.includes(reply)
        ? [{ source, text: `${reply}: the site shows ${code}, which goes with ${replies.join(', ')}` }]
        : [];
    }),
  );
  const lost = [...codes].flatMap(([code, replies = []]) =>
    replies.flatMap((reply) => {
      const own = site.get(reply);
      if (!own) return [{ source, text: `${reply}: goes with ${form(reply, code)}, the site has no such reply` }];
      return own.includes(form(reply, code))
        ? []
        : [{ source, text: `${reply}: goes with ${form(reply, code)}, the site does not show it` }];
    }),
  );
  return [...shown, ...lost];
}

/** Differences told apart. */
export interface Verdict {
  /** With the reason of each. */
  known: Required<Difference>[];
  unknown: Difference[];
  /** Known ones that are gone, of the sources that were asked. */
  gone: Known[];
}

/** @param asked the sources that could be asked: of the others nobody knows whether a difference is still there */
export function judge(differences: Difference[], known: Known[], asked: ReadonlySet<string>): Verdict {
  const same = (a: Difference | Known) => (b: Difference | Known) => a.source === b.source && a.text === b.text;
  const reasonOf = (difference: Difference) => difference.reason ?? known.find(same(difference))?.reason;
  return {
    known: differences.flatMap((difference) => {
      const reason = reasonOf(difference);
      return reason === undefined ? [] : [{ ...difference, reason }];
    }),
    unknown: differences.filter((difference) => reasonOf(difference) === undefined),
    gone: known.filter((item) => asked.has(item.source) && !differences.some(same(item))),
  };
}

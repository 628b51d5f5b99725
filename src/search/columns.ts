/** A place that the search leads to: a status, or a page. */
export interface Entry {
  /** The address after the locale, without the last slash: `http/404`, `smtp#session`. */
  path: string;
  /** `SMTP`; nothing for a page that belongs to none. */
  protocol: string;
  /** `404`; nothing for a page. */
  code: string;
  /** The class, as it is named in the style sheets. */
  kind: string;
  /** The wires of its mock page, with spaces between; of a framework's page the one that it is on. */
  wires: string;
  /** How many texts lead here. */
  links: number;
  /** Paths of later entries that it stands beside on a page of theirs: `http/403` of `http/401`. */
  rivals: string[];
  /** By language: the phrase on the wire, and the names in other languages where they differ. */
  names: Record<string, string>;
  /** Everything else that finds it, by field; the most telling first. */
  texts: Record<string, string[]>;
}

/** Entries by column, a row each: alike stands beside alike, and compresses. */
export type Columns = Record<string, string>;

const plain = ['path', 'protocol', 'code', 'kind', 'wires', 'links'] as const;

/** The last part of an address is nearly always the code. */
const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The address with the number after the one at its end: most codes of a protocol stand in a row. */
const nextOf = (path = '') => path.replace(/\d+$/, (digits) => String(Number(digits) + 1));

/** How many rows further down one stands, as a character: rivals are near, and no text has fewer bytes. */
const zero = 0x30;

/** @throws Error when a text has a tab or a line break, which end a text and a row */
export function pack(entries: Entry[]): Columns {
  const column = (cell: (entry: Entry, row: number) => string[]) =>
    entries
      .map((entry, row) => {
        const texts = cell(entry, row);
        const broken = texts.find((text) => /[\t\n]/.test(text));
        if (broken !== undefined) throw new Error(`search: ${entry.path} has a tab or a line break in "${broken}"`);
        return texts.join('\t');
      })
      .join('\n');
  const keys = (part: 'names' | 'texts') => [...new Set(entries.flatMap((entry) => Object.keys(entry[part])))];

  /** What a cell would be anyway, an `=` stands for. */
  const expected = (name: string, { path }: Entry, row: number) => {
    const before = entries[row - 1];
    return { path: nextOf(before?.path), code: stemOf(path), wires: before?.wires }[name];
  };
  const rows = new Map(entries.map(({ path }, row) => [path, row]));
  const below = (path: string, row: number) => String.fromCharCode(zero + (rows.get(path) ?? row) - row);

  return Object.fromEntries([
    ...plain.map(
      (name) =>
        [
          name,
          column((entry, row) => [entry[name] === expected(name, entry, row) ? '=' : String(entry[name])]),
        ] as const,
    ),
    ['rivals', column(({ rivals }, row) => [rivals.map((path) => below(path, row)).join('')])],
    ...keys('names').map((locale) => [`names ${locale}`, column(({ names }) => [names[locale] ?? ''])] as const),
    ...keys('texts').map((field) => [`texts ${field}`, column(({ texts }) => texts[field] ?? [])] as const),
  ]);
}

/** The entries that `pack` packed. */
export function unpack(columns: Columns): Entry[] {
  const rows = (name: string) => (columns[name] ?? '').split('\n');
  const [paths, protocols, codes, kinds, allWires, links] = plain.map(rows);
  let path = '';
  let wires = '';
  const entries = (paths ?? []).map((cell, row): Entry => {
    path = cell === '=' ? nextOf(path) : cell;
    const own = allWires?.[row] ?? '';
    wires = own === '=' ? wires : own;
    return {
      path,
      protocol: protocols?.[row] ?? '',
      code: codes?.[row] === '=' ? stemOf(path) : (codes?.[row] ?? ''),
      kind: kinds?.[row] ?? '',
      wires,
      rivals: [],
      links: Number(links?.[row]),
      names: {},
      texts: {},
    };
  });

  for (const [row, cell] of rows('rivals').entries()) {
    const paths = Array.from(cell, (sign) => entries[row + sign.charCodeAt(0) - zero]?.path ?? '');
    entries[row]?.rivals.push(...paths);
  }
  for (const name of Object.keys(columns)) {
    const [part, key = ''] = name.split(' ');
    if (part !== 'names' && part !== 'texts') continue;
    for (const [row, cell] of rows(name).entries()) {
      const entry = entries[row];
      if (!entry || cell === '') continue;
      if (part === 'names') entry.names[key] = cell;
      else entry.texts[key] = cell.split('\t');
    }
  }
  return entries;
}

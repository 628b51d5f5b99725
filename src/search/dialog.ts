import type { Answer, Row } from './answers';
import type { Entry } from './columns';
import { mark } from './mark';
import { excerptOf, isNumber, longest } from './query';

/** The words of the dialog in its language. */
export interface Words {
  one: string;
  many: string;
  first: string;
  none: string;
  noCode: string;
  unknown: string;
  /** The link to a mock page. */
  mock: string;
  /** The name of a number's page. */
  everywhere: string;
  long: string;
  help: string;
  /** Queries to try. */
  examples: string[];
  keys: string;
  slash: string;
  /** The names of fields. */
  fields: Record<string, string>;
}

interface Surroundings {
  words: Words;
  locale: string;
  /** The address of the language's home page, with a slash at its end. */
  home: string;
}

/** More are found, and none reads them. */
const most = 30;

/**
 * Makes the dialog search while someone types: a combobox whose popup is a grid, after the WAI-ARIA pattern. A row is a
 * hit, its cells are links: the page, its mock page, the tab of a framework. A listbox could not hold them: what is in an
 * option is text to a screen reader, and its links are not there. The focus stays in the input, and
 * `aria-activedescendant` names the cell that Enter opens: up and down choose the row, left and right the cell, once
 * nothing is left of the text in that direction. The links of the chosen row are also stops of Tab.
 */
export function startDialog(
  dialog: HTMLDialogElement,
  answer: (query: string) => Answer,
  { words, locale, home }: Surroundings,
): () => void {
  const input = dialog.querySelector('input');
  const grid = dialog.querySelector<HTMLElement>('[role=grid]');
  const status = dialog.querySelector('.count');
  if (!input || !grid || !status) return () => undefined;
  const help = helpOf(words);
  grid.after(help);

  let rows: HTMLElement[] = [];
  let active = -1;
  let column = 0;
  const linksOf = (row: HTMLElement | undefined) => [...(row?.querySelectorAll('a') ?? [])];

  /** Marks a row as chosen, and one of its cells: that of the framework, if the query names one. */
  const activate = (index: number, cell?: number) => {
    for (const link of linksOf(rows[active])) link.tabIndex = -1;
    rows[active]?.setAttribute('aria-selected', 'false');
    grid.querySelector('.active')?.classList.remove('active');
    active = index;
    const row = rows[active];
    const links = linksOf(row);
    for (const link of links) link.tabIndex = 0;
    column =
      cell ??
      Math.max(
        0,
        links.findIndex(({ hash }) => row?.dataset.tab === hash.slice(1)),
      );
    const chosen = row?.children[column];
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    chosen?.classList.add('active');
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const update = () => {
    const query = input.value.trim();
    const found: Answer = query === '' ? { rows: [], isUnknown: false } : answer(query);
    rows = found.rows.slice(0, most).map((row, index) => rowOf(row, index, { words, locale, home }));
    grid.replaceChildren(...rows);
    grid.hidden = rows.length === 0;
    grid.scrollTop = 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    help.hidden = rows.length > 0;
    status.textContent = query === '' ? '' : sentenceOf(found, query, words);
    activate(rows.length > 0 ? 0 : -1);
  };

  input.addEventListener('input', update);
  input.addEventListener('compositionend', update);
  dialog.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    // While a syllable is being composed the keys belong to the input method; Safari says so with 229 only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229 || rows.length === 0) return;
    const within = target instanceof Element && grid.contains(target);
    if (target !== input && !within) return;
    if (key === 'Enter') {
      // A link that has the focus opens by itself.
      if (within && !shiftKey) return;
      event.preventDefault();
      const links = linksOf(rows[active]);
      (shiftKey ? (links.find(({ pathname }) => pathname.includes('/mock/')) ?? links[0]) : links[column])?.click();
      return;
    }
    if (shiftKey) return;
    const last = rows.length - 1;
    const next = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      Home: 0,
      End: last,
    }[key];
    const cell = { ArrowRight: column + 1, ArrowLeft: column - 1 }[key];
    if (next !== undefined) activate(next);
    else if (cell !== undefined && linksOf(rows[active])[cell] && (within || key === 'ArrowLeft' || isAtEnd(input)))
      activate(active, cell);
    else return;
    event.preventDefault();
    input.focus();
  });
  grid.addEventListener('click', (event) => {
    // A hit may be on this very page.
    if (
      event.target instanceof Element &&
      event.target.closest('a') &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey
    )
      dialog.close();
  });

  dialog.dataset.ready = '';
  update();
  return update;
}

const isAtEnd = ({ selectionStart, value }: HTMLInputElement) => selectionStart === value.length;

/** What can be found, and how. */
function helpOf({ help, examples, keys, slash }: Words): HTMLElement {
  const box = document.createElement('div');
  box.className = 'help';
  const codes = examples.flatMap((example) => {
    const code = document.createElement('code');
    code.textContent = example;
    return [code, ' '];
  });
  // The site's script listens to it, and remembers.
  const check = document.createElement('input');
  check.type = 'checkbox';
  check.className = 'slash';
  check.checked = document.documentElement.dataset.slash === 'on';
  const label = document.createElement('label');
  label.append(check, ' ', slash);
  for (const parts of [[help], codes, [keys], [label]]) {
    const paragraph = document.createElement('p');
    paragraph.append(...parts);
    box.append(paragraph);
  }
  return box;
}

/** How many hits there are, and what of a long query was searched, in sentences. */
function sentenceOf({ rows: { length: count }, isUnknown }: Answer, query: string, words: Words): string {
  const none = isNumber(query) ? words.noCode : words.none;
  const some = count === 1 ? words.one : count > most ? words.first : words.many;
  const sentence = isUnknown ? words.unknown : count === 0 ? none : some;
  const values: Record<string, number | string> = { count, first: most, query: excerptOf(query), longest };
  return (query.length > longest ? `${sentence} ${words.long}` : sentence).replaceAll(
    /\{(\w+)\}/g,
    (place, name: string) => String(values[name] ?? place),
  );
}

/** A hit as a row: the link to its page with protocol, number, names and where it was found; then those to its mock page and to a tab of it. */
function rowOf({ entry, places, tab }: Row, index: number, { words, locale, home }: Surroundings): HTMLElement {
  const marksOf = (field: string, text: string) =>
    places.find((place) => place.field === field && place.text === text)?.marks ?? [];

  const names = document.createElement('span');
  names.className = 'names';
  for (const [language, name] of namesOf(entry, locale)) {
    const part = mark('span', name, marksOf('name', name));
    if (language !== locale) part.lang = language;
    names.append(part, ' ');
  }

  const where = document.createElement('span');
  where.className = 'where';
  const context = ['page', 'spec'].flatMap((field) =>
    (entry.texts[field] ?? []).map((text) => ({ field, text, marks: marksOf(field, text) })),
  );
  const found = [...places.filter(({ field }) => field !== 'page'), ...context];
  for (const label of new Set(found.map(({ field }) => words.fields[field] ?? field))) {
    const part = document.createElement('span');
    part.append(label);
    // The number, the protocol and the names stand above.
    for (const { field, text, marks } of found) {
      if ((words.fields[field] ?? field) === label && !['code', 'protocol', 'name'].includes(field))
        part.append(' ', mark('span', text, marks));
    }
    where.append(part, ' ');
  }

  const row = document.createElement('div');
  row.className = entry.kind;
  row.setAttribute('role', 'row');
  row.setAttribute('aria-selected', 'false');
  if (tab !== undefined) row.dataset.tab = tab;
  const page = [
    mark('span', entry.protocol, marksOf('protocol', entry.protocol), 'protocol-name'),
    ' ',
    mark('strong', entry.code, marksOf('code', entry.code)),
    ' ',
    names,
    where,
  ];
  const mock = entry.code !== '' && entry.wires !== '' ? `${entry.path}/mock` : undefined;
  const cells: [path: string, content: (Node | string)[]][] = [
    [entry.path, page],
    ...(mock === undefined ? [] : [[mock, [words.mock]] as [string, string[]]]),
    ...(mock === undefined || tab === undefined ? [] : [[`${mock}#${tab}`, [`#${tab}`]] as [string, string[]]]),
  ];
  row.append(
    ...cells.map(([path, content], place) => {
      const cell = document.createElement('div');
      cell.id = `hit-${String(index)}-${String(place)}`;
      // The page heads its row: it is said with the other cells.
      cell.setAttribute('role', place === 0 ? 'rowheader' : 'gridcell');
      const link = document.createElement('a');
      link.href = addressOf(path, home);
      link.tabIndex = -1;
      link.append(...content);
      cell.append(link);
      return cell;
    }),
  );
  return row;
}

/** The phrase on the wire or the name in the language of the page, then the others, with their language. */
function namesOf({ names: { wire, ...titles } }: Entry, locale: string): [language: string, name: string][] {
  const own = titles[locale];
  // A title that begins with the phrase says it too: once is enough.
  const phrase = own?.startsWith(`${wire ?? ''} `) ? undefined : wire;
  const all: [string, string | undefined][] = [['en', phrase], [locale, own], ...Object.entries(titles)];
  const seen = new Set<string>();
  return all.filter((pair): pair is [string, string] => {
    const name = pair[1];
    if (name === undefined || name === '' || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** From disk a link to a folder shows what is in it: there the file is named. */
function addressOf(path: string, home: string): string {
  const [folder = '', anchor] = path.split('#');
  const file = location.protocol === 'file:' ? 'index.html' : '';
  return `${home}${folder === '' ? '' : `${folder}/`}${file}${anchor === undefined ? '' : `#${anchor}`}`;
}

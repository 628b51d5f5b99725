import type { Entry } from './columns';
import type { Hit } from './match';
import { mark } from './mark';
import { excerptOf, isNumber, longest } from './query';

/** The words of the dialog in its language. */
export interface Words {
  one: string;
  many: string;
  first: string;
  none: string;
  noCode: string;
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

/** Makes the dialog search while someone types: a combobox with a listbox of links, after the WAI-ARIA pattern. */
export function startDialog(
  dialog: HTMLDialogElement,
  search: (query: string) => Hit[],
  { words, locale, home }: Surroundings,
): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('[role=listbox]');
  const status = dialog.querySelector('.count');
  if (!input || !list || !status) return;
  const help = helpOf(words);
  list.after(help);

  let options: HTMLAnchorElement[] = [];
  let active = -1;

  const activate = (index: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const update = () => {
    const query = input.value.trim();
    const hits = query === '' ? [] : search(query);
    options = hits.slice(0, most).map((hit, index) => optionOf(hit, index, { words, locale, home }));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    help.hidden = options.length > 0;
    status.textContent = query === '' ? '' : sentenceOf(hits.length, query, words);
    activate(options.length > 0 ? 0 : -1);
  };

  input.addEventListener('input', update);
  input.addEventListener('compositionend', update);
  input.addEventListener('keydown', (event) => {
    // While a syllable is being composed the keys belong to the input method; Safari says so with 229 only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229 || event.shiftKey || options.length === 0) return;
    const last = options.length - 1;
    const next = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      activate(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      options[active]?.click();
    }
  });
  list.addEventListener('click', (event) => {
    // A hit may be on this very page.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });

  dialog.dataset.ready = '';
  update();
}

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
function sentenceOf(count: number, query: string, words: Words): string {
  const none = isNumber(query) ? words.noCode : words.none;
  const sentence = count === 0 ? none : count === 1 ? words.one : count > most ? words.first : words.many;
  const values: Record<string, number | string> = { count, first: most, query: excerptOf(query), longest };
  return (query.length > longest ? `${sentence} ${words.long}` : sentence).replaceAll(
    /\{(\w+)\}/g,
    (place, name: string) => String(values[name] ?? place),
  );
}

/** A hit as a link: protocol, number, names, and where it was found. */
function optionOf({ entry, places }: Hit, index: number, { words, locale, home }: Surroundings): HTMLAnchorElement {
  const marksOf = (field: string, text: string) =>
    places.find((place) => place.field === field && place.text === text)?.marks ?? [];
  const option = document.createElement('a');
  option.id = `hit-${String(index)}`;
  option.href = addressOf(entry, home);
  option.tabIndex = -1;
  option.className = entry.kind;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');

  const names = document.createElement('span');
  names.className = 'names';
  for (const [language, name] of namesOf(entry, locale)) {
    const part = mark('span', name, marksOf('name', name));
    if (language !== locale) part.lang = language;
    names.append(part, ' ');
  }

  const where = document.createElement('span');
  where.className = 'where';
  const context = (entry.texts.page ?? []).map((text) => ({ field: 'page', text, marks: marksOf('page', text) }));
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

  option.append(
    mark('span', entry.protocol, marksOf('protocol', entry.protocol), 'protocol-name'),
    ' ',
    mark('strong', entry.code, marksOf('code', entry.code)),
    ' ',
    names,
    where,
  );
  return option;
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
function addressOf({ path }: Entry, home: string): string {
  const [folder = '', anchor] = path.split('#');
  const file = location.protocol === 'file:' ? 'index.html' : '';
  return `${home}${folder === '' ? '' : `${folder}/`}${file}${anchor === undefined ? '' : `#${anchor}`}`;
}

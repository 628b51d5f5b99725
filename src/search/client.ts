import { createAnswers } from './answers';
import { unpack, type Columns, type Entry } from './columns';
import { startDialog, type Words } from './dialog';
import { unpackSynonyms } from './synonyms';

/** All that the search of one language knows: it stands in the script that carries this program. */
export interface Index {
  columns: Columns;
  /** As `packSynonyms` packs them. */
  synonyms: string;
  ignored: string[];
  words: Words;
  locale: string;
  /** Where the pages of the language begin, from the site's root: `/`, `/ko/`. */
  prefix: string;
}

/** The event that brings the lines of mail providers, packed. */
export const arrived = 'wirecodes-lines';

/** Starts the search on the page that has loaded this script, which then loads the one with the lines of mail providers. */
export function start({ columns, synonyms, ignored, words, locale, prefix }: Index): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
  const script = document.currentScript;
  if (!dialog || !(script instanceof HTMLScriptElement)) return;

  // The script stands at the site's root, wherever that is: under a path, or on a disk.
  const home = new URL(`.${prefix}`, script.src).href;
  const entries = unpack(columns);
  const answers = (all: Entry[]) =>
    createAnswers(all, unpackSynonyms(synonyms), ignored, { everywhere: words.everywhere, locale });
  let answer = answers(entries);
  const update = startDialog(dialog, (query) => answer(query), { words, locale, home });

  addEventListener(
    arrived,
    (event) => {
      answer = answers([...entries, ...unpack((event as CustomEvent<Columns>).detail)]);
      update();
    },
    { once: true },
  );
  const lines = document.createElement('script');
  lines.src = trusted(script.src.replace(/search(?=\.\w+\.js)/, 'search.lines'));
  document.head.append(lines);
}

/** An address of the site, for a policy that demands trusted types. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => {
        createScriptURL: (address: string) => string;
      };
    };
  };
  return (
    trustedTypes?.createPolicy('wirecodes', { createScriptURL: (address) => address }).createScriptURL(address) ??
    address
  );
}

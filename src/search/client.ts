import { createAnswers } from './answers';
import { unpack, type Columns } from './columns';
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

/** Starts the search on the page that has loaded this script. */
export function start({ columns, synonyms, ignored, words, locale, prefix }: Index): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
  const script = document.currentScript;
  if (!dialog || !(script instanceof HTMLScriptElement)) return;

  // The script stands at the site's root, wherever that is: under a path, or on a disk.
  const home = new URL(`.${prefix}`, script.src).href;
  const answer = createAnswers(unpack(columns), unpackSynonyms(synonyms), ignored, {
    everywhere: words.everywhere,
    locale,
  });
  startDialog(dialog, answer, { words, locale, home });
}

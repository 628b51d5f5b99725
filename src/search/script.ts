import program from './client.ts?classic';
import { guides } from '~/content';
import { useStrings } from '~/i18n';
import { pagePath } from '~/site/paths';
import { protocols } from '~/protocols';
import { arrived, type Index } from './client';
import { pack, type Entry } from './columns';
import { packSynonyms } from './synonyms';
import { searchWords } from './words';

/** The script that brings the lines of mail providers to a search that is there. */
export const linesScript = (entries: Entry[]): string =>
  `dispatchEvent(new CustomEvent('${arrived}', { detail: ${JSON.stringify(pack(entries))} }));\n`;

/** The script of a language's search: the program, and the index of these entries. */
export function searchScript(entries: Entry[], locale: string): string {
  const strings = useStrings(locale);
  const { fields, one, many, first, none, noCode, unknown, long, help, examples, keys, slash } = strings.search;
  const own = [...protocols.keys()].flatMap((protocol) =>
    Object.entries(guides.get(`${protocol}.${locale}`)?.terms ?? {}),
  );
  const used = new Set(entries.flatMap(({ texts }) => Object.keys(texts)));
  const { synonyms, ignored } = searchWords();
  const index: Index = {
    columns: pack(entries),
    synonyms: packSynonyms(synonyms),
    ignored,
    words: {
      one,
      many,
      first,
      none,
      noCode,
      unknown,
      mock: strings.search.mock,
      everywhere: strings.reference.number('{code}'),
      long,
      help,
      examples,
      keys,
      slash,
      fields: { ...Object.fromEntries(own.filter(([term]) => used.has(term))), ...fields },
    },
    locale,
    prefix: pagePath(locale, ''),
  };
  return `(() => {${program}script.start(${JSON.stringify(index)});})();\n`;
}

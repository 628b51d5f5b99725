import { inOrder, type Problem } from '~/files/problems';
import { readFiles } from '~/files/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';
import { examine } from './read';
import { proofreading, rules } from './registry';
import { idOf, sortFiles } from './sort';

/** What `npm run check` has to say. */
export interface Report {
  /** Words of the call that name nothing. */
  unknown: string[];
  problems: Problem[];
  /** The statuses, guides and pages that were looked at. */
  count: number;
}

/**
 * Holds the content to all rules, those of the build and those of proofreading.
 * @param words what to look at, `http/404`, `smtp` or `content/http/404.ko.md`; everything where there are none
 */
export function check(words: readonly string[]): Report {
  const { texts: files, problems } = readFiles('content');
  const around = { protocols, wires, locales: getLocales() };
  const { facts, texts, pages } = sortFiles(Object.keys(files), protocols, [...around.locales.keys()]);
  const ids = new Set([...facts.map(({ id }) => id), ...texts.map(({ id }) => id), ...pages.map(({ name }) => name)]);

  const chosen = new Set(words.map(idOf));
  const isOf = (id: string) => chosen.size === 0 || chosen.has(id) || chosen.has(id.split('/')[0] ?? '');
  const unknown = words.filter((word) => ![...ids].some((id) => id === idOf(word) || id.startsWith(`${idOf(word)}/`)));
  if (unknown.length > 0) return { unknown, problems: [], count: 0 };

  const { problems: found } = examine(files, around, new Map([...rules, ...proofreading]), isOf);
  return {
    unknown,
    problems: inOrder([...problems, ...found].filter(({ file }) => chosen.size === 0 || isOf(idOf(file)))),
    count: [...ids].filter(isOf).length,
  };
}

import type { Problem } from '~/files/problems';
import { readFiles } from '~/files/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';
import { examineAll } from './read';
import { proofreading, rules } from './registry';
import { idOf, isEntry, sortFiles } from './sort';

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
  const files = readFiles('content');
  const around = { protocols, wires, locales: getLocales() };
  const { facts, texts, pages, providers } = sortFiles(Object.keys(files.texts), protocols, [...around.locales.keys()]);
  const ids = new Set([
    ...facts.map(({ id }) => id),
    ...texts.map(({ id }) => id),
    ...pages.map(({ name }) => name),
    ...providers.map(({ id }) => id),
  ]);

  const chosen = new Set(words.map(idOf));
  const isOf = (id: string) => chosen.size === 0 || chosen.has(id) || chosen.has(id.split('/')[0] ?? '');
  const unknown = words.filter((word) => ![...ids].some((id) => id === idOf(word) || id.startsWith(`${idOf(word)}/`)));
  if (unknown.length > 0) return { unknown, problems: [], count: 0 };

  const { problems } = examineAll(files, around, new Map([...rules, ...proofreading]), isOf);
  return {
    unknown,
    problems: problems.filter(({ file }) => isOf(idOf(file)) || !isEntry(file)),
    count: [...ids].filter(isOf).length,
  };
}

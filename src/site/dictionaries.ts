import { ProblemsError, type Problem } from '~/files/problems';
import { registry } from '~/files/registry';
import { findStringGaps } from './missing-strings';
import { defaultLocale } from './paths';

/**
 * The strings of a folder by language, one file each; those of the default language are the reference.
 * @param what whose strings they are, for the message: `The interface`
 * @param folder `src/i18n`
 * @param modules the default exports of its files, `./en.ts`
 * @param locales the languages that must be there, besides those that are
 * @throws ProblemsError with every language and string that is missing, and every one that nothing uses
 */
export function dictionaries<Strings extends Record<string, unknown>>(
  what: string,
  folder: string,
  modules: Record<string, Strings>,
  locales: readonly string[] = [],
): Map<string, Strings> {
  const found = registry(modules, /([^/]+)\.ts$/);
  const problems: Problem[] = [
    ...locales
      .filter((locale) => !found.has(locale))
      .map((locale) => ({
        file: `${folder}/${locale}.ts`,
        text: 'is missing: write it, every language has each string',
      })),
    ...findStringGaps(found, defaultLocale, folder),
  ];
  if (problems.length > 0) throw new ProblemsError(what, problems);
  return found;
}

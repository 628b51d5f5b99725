import { defaultLocale } from '~/site/paths';
import { dictionaries } from '~/site/dictionaries';
import type en from './en';

/** Every string of the interface. English is the reference; the other languages must match it. */
export type Strings = typeof en;

const strings = dictionaries<Strings>(
  'The interface',
  'src/i18n',
  import.meta.glob(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }),
);

/** One locale per file: adding `ja.ts` adds `/ja/`. The default language comes first. */
export const locales = [...strings.keys()].sort((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale));

export function useStrings(locale: string): Strings {
  const found = strings.get(locale);
  if (!found) throw new Error(`"${locale}" is no language of the site: add src/i18n/${locale}.ts`);
  return found;
}

/** By locale, in the order of `locales`. */
export const getLocales = () => new Map(locales.map((locale) => [locale, useStrings(locale)]));

/** The locale of a page, from its route: nothing stands for the default language. */
export const localeOf = (params: Record<string, string | undefined>) => params.locale ?? defaultLocale;

/** `ko_KR` for `ko`: each language with the region that it is most at home in. */
export const openGraphLocales = new Map(
  locales.map((locale) => {
    const { language, region } = new Intl.Locale(locale).maximize();
    return [locale, `${language}_${region ?? ''}`];
  }),
);

import { locales } from '~/i18n';
import { dictionaries } from '~/site/dictionaries';
import type en from './words/en';

const words = dictionaries<typeof en>(
  'HTTP',
  'src/protocols/http/words',
  import.meta.glob('./words/*.ts', { eager: true, import: 'default' }),
  locales,
);

/** What only HTTP's mocks and stacks say, in a language of the site. */
export function wordsIn(locale: string): typeof en {
  const found = words.get(locale);
  if (!found) throw new Error(`"${locale}" is no language of the site: add src/i18n/${locale}.ts`);
  return found;
}

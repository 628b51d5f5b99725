import type { APIContext } from 'astro';
import { locales } from '~/i18n';
import { searchEntries } from '~/search/entries';
import { searchScript } from '~/search/script';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

/** The search of a language: program and index in one classic script, loaded at the first use. */
export function GET({ params: { locale = '' } }: APIContext) {
  return new Response(searchScript(searchEntries(locale), locale), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}

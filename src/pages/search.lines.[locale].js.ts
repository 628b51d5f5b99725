import type { APIContext } from 'astro';
import { locales } from '~/i18n';
import { lineEntries } from '~/search/entries';
import { linesScript } from '~/search/script';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

/** What mail providers say, for the search of a language, which asks for it once it is there. */
export function GET({ params: { locale = '' } }: APIContext) {
  return new Response(linesScript(lineEntries(locale)), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}

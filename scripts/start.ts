import { readdir } from 'node:fs/promises';
import { contentSecurityPolicy } from '../src/csp.ts';
import type { Strings } from '../src/i18n/index.ts';
import { defaultLocale, pagePath } from '../src/paths.ts';

/** It stands outside of the site, and shows itself even where the rest was not unpacked: so its style is its own. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 10vh auto; padding: 0 1.25rem; font: 100%/1.6 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif; }
section { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid GrayText; }
section:lang(ko) { word-break: keep-all; }
a { font-size: 1.25rem; }
small { display: block; font-size: 0.875rem; }
`;

/**
 * `START.html`, the first page of the archive: what this is, and the way to the home page, in every language.
 * @param folder the folder of the site, beside it
 */
export async function startPage(folder: string): Promise<string> {
  const sections = (await languages()).map(
    ([locale, { start }]) => `<section lang="${locale}">
<p>${start.text}</p>
<p><a href="${folder}${pagePath(locale, '')}index.html">${start.open}</a></p>
<p><small>${start.unpack}</small></p>
</section>`,
  );

  return `<!DOCTYPE html>
<html lang="${defaultLocale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ scripts: [], styles: [style] })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wirecodes</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Wirecodes</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** The strings of each language, the default one first. */
async function languages(): Promise<[locale: string, strings: Strings][]> {
  const folder = new URL('../src/i18n/', import.meta.url);
  const locales = (await readdir(folder))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index')
    .toSorted((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale) || (a < b ? -1 : 1));
  return Promise.all(
    locales.map(async (locale) => {
      const { default: strings } = (await import(new URL(`${locale}.ts`, folder).href)) as { default: Strings };
      return [locale, strings] as [string, Strings];
    }),
  );
}

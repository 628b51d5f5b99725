import { readdir, readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from '../src/site/csp.ts';
import type { Strings } from '../src/i18n/index.ts';
import { defaultLocale, pagePath } from '../src/site/paths.ts';

/** It shows itself even where the rest was not unpacked: so its style is in it, with the colours of the site. */
const style = `
* { box-sizing: border-box; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 100%/1.6 var(--text); }
h1 { margin: 0; font: 650 1.75rem var(--mono); }
section { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
section:lang(ko) { line-height: 1.7; word-break: keep-all; }
p { margin: 0 0 1rem; }
a { color: var(--link); font-size: 1.25rem; text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.unpack { margin: 0; color: var(--quiet); font-size: 0.875rem; }
`;

/**
 * `START.html`, the first page of the archive: what this is, and the way to the home page, in every language.
 * @param folder the folder of the site, beside it
 */
export async function startPage(folder: string): Promise<string> {
  const tokens = await readFile(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
  const sections = (await languages()).map(
    ([locale, { start }]) => `<section lang="${locale}">
<p>${start.text}</p>
<p><a href="${folder}${pagePath(locale, '')}index.html">${start.open}</a></p>
<p class="unpack">${start.unpack}</p>
</section>`,
  );

  return `<!DOCTYPE html>
<html lang="${defaultLocale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ scripts: [], styles: [tokens + style] })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wirecodes</title>
<style>${tokens}${style}</style>
</head>
<body>
<main>
<h1>wirecodes</h1>
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

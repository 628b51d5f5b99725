import { HtmlValidate } from 'html-validate';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { responseOf } from '../setup/mocks';
import { httpStacks } from '../setup/http';
import { locales } from '~/i18n';
import { defaultLocale, localeParam } from '~/site/paths';
import { protocols } from '~/protocols';
import { isErrorPage } from '../../src/build/status-pages';
import { alternateFaults } from '../setup/alternates';
import { foreignTexts } from '../setup/languages';
import { outlineFaults } from '../setup/outline';

const dist = 'dist/';
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const pages = new Map(
  files.filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(dist + file, 'utf8')]),
);

/** The language of a page, by its address. */
const localeOf = (file: string) => locales.find((locale) => file.startsWith(`${locale}/`)) ?? defaultLocale;

/** What a reader sees: no markup, no code, no text that is marked as another language. */
const visible = (html: string) =>
  (/<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '')
    .replaceAll(/<(script|style|pre|code|figure)[\s>][\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<(\w+)[^>]* lang="[^"]*"[^>]*>[^<]*<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('every page of the product is at its address, and no other', () => {
  const numbers = [...new Set(statuses.map(({ code }) => code))];
  const paths = [
    '',
    'about/',
    ...[...protocols.keys()].map((id) => `${id}/`),
    ...statuses.map(({ id }) => `${id}/`),
    ...statuses.flatMap((status) => (responseOf(status) ? [`${status.id}/mock/`] : [])),
    ...numbers.map((number) => `${number}/`),
    ...[...httpStacks.keys()].map((id) => `frameworks/${id}/`),
  ];
  const expected = locales.flatMap((locale) => {
    const prefix = localeParam(locale) ? `${locale}/` : '';
    return [...paths.map((path) => `${prefix}${path}index.html`), `${prefix}404.html`];
  });
  expect([...pages.keys()].toSorted()).toEqual(expected.toSorted());
});

describe.each([...pages])('/%s', (file, html) => {
  test('has no style attribute, no module script, no data: address, no request to another host', () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/type="?module/);
    expect(html).not.toMatch(/<(script|link|img|iframe|source)[^>]+(src|href)="(data:|(https?:)?\/\/)/);
  });

  test('has a title and a description of its own language', () => {
    const locale = localeOf(file);
    expect(/<html lang="([^"]+)"/.exec(html)?.[1]).toBe(locale);
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(description).not.toBe('');
    expect(/\p{Script=Hangul}/u.test(description)).toBe(locale === 'ko');
  });

  test('has ids once, headings in order, no raw Markdown', () => {
    expect(outlineFaults(html)).toEqual([]);
    expect(visible(html)).not.toMatch(/\*\*|\]\(|^#+ /m);
  });
});

test('every text is of the language that it is marked as', () => {
  expect([...pages].flatMap(([file, html]) => foreignTexts(html).map((text) => `/${file} ${text}`))).toEqual([]);
});

test('every page has its partner in each language, and they name each other', () => {
  const prefixes = [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)].map(
    (locale) => [localeParam(locale) ? `${locale}/` : '', locale] as const,
  );
  const named = new Map([...pages].filter(([file]) => !isErrorPage(file)));
  expect(alternateFaults(named, prefixes)).toEqual([]);
});

test('the markup is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes lower-case "doctype" rightly, and entities as they came; neither matters to a browser.
      'doctype-style': 'off',
      'no-raw-characters': 'off',
      // The code blocks scroll: they must be reachable by keyboard.
      'long-title': 'off',
    },
  });
  const problems: string[] = [];
  for (const [file, html] of pages) {
    const report = await validator.validateString(html, file);
    problems.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${file}:${String(line)} ${ruleId}: ${message}`),
      ),
    );
  }
  expect(problems).toEqual([]);
});

interface Published {
  framework: string;
  status: string;
  source: string;
  sha256: string;
}

describe('snippets.json', () => {
  const published = JSON.parse(readFileSync(`${dist}snippets.json`, 'utf8')) as Published[];

  test('has every snippet of every mock page, with the hash of its source', () => {
    const expected = statuses.flatMap((status) => {
      const response = responseOf(status);
      return response
        ? [...httpStacks]
            .filter(([, { snippet }]) => typeof snippet(response) === 'string')
            .map(([id]) => `${status.id} ${id}`)
        : [];
    });
    expect(published.map(({ status, framework }) => `${status} ${framework}`)).toEqual(expected);
    for (const { source, sha256 } of published) expect(createHash('sha256').update(source).digest('hex')).toBe(sha256);
  });

  test('is what the pages show, to the character', () => {
    for (const { status, source } of published) {
      const code = [...(pages.get(`${status}/mock/index.html`) ?? '').matchAll(/<code>([\s\S]*?)<\/code>/g)].map(
        ([, html = '']) =>
          html
            .replaceAll(/<[^>]+>/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
      );
      expect(code, status).toContain(source);
    }
  });
});

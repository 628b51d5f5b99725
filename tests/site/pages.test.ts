import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbers, providers, statuses, statusOf } from '~/content';
import { allPairs } from '~/content/pairs';
import { pagesOf } from '~/content/providers';
import { responseOf } from '../setup/mocks';
import { httpStacks } from '../setup/http';
import { locales } from '~/i18n';
import { defaultLocale, localeParam } from '~/site/paths';
import { protocols } from '~/protocols';
import { hasMock } from '~/protocols/mocks';
import { stacks } from '~/protocols/stacks';
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
  const paths = [
    '',
    'about/',
    'codes/',
    'frameworks/',
    ...[...protocols.keys()].map((id) => `${id}/`),
    ...statuses.map(({ id }) => `${id}/`),
    ...statuses.flatMap((status) => (hasMock(status) ? [`${status.id}/mock/`] : [])),
    ...[...numbers.keys()].map((number) => `${number}/`),
    'providers/',
    ...[...providers.values()].flatMap(pagesOf).map(({ path }) => `${path}/`),
    ...allPairs(statuses, statusOf).map(({ id }) => `${id}/`),
    ...[...stacks.keys()].map((id) => `frameworks/${id}/`),
  ];
  const expected = locales.flatMap((locale) => {
    const prefix = localeParam(locale) ? `${locale}/` : '';
    return [...paths.map((path) => `${prefix}${path}index.html`), `${prefix}404.html`];
  });
  expect([...pages.keys()].toSorted()).toEqual(expected.toSorted());
});

/** The faults of every page, each behind its address. */
const faultsOf = (find: (html: string, file: string) => string[]) =>
  [...pages].flatMap(([file, html]) => find(html, file).map((fault) => `/${file}: ${fault}`));

/** What a pattern finds in a text, with its beginning: nothing, or one fault. */
const found = (text: string, pattern: RegExp, fault: string) => {
  const [match] = pattern.exec(text) ?? [];
  return match === undefined ? [] : [`${fault}: ${match.slice(0, 100)}`];
};

test('no page has a style attribute, a module script, a data: address or a request to another host', () => {
  const faults = faultsOf((html) => [
    ...found(html, /<[^>]+\sstyle=/, 'has a style attribute'),
    ...found(html, /type="?module/, 'has a module script'),
    ...found(
      html,
      /<(script|link|img|iframe|source)[^>]+(src|href)="(data:|(https?:)?\/\/)/,
      'asks for a data: address or another host',
    ),
  ]);
  expect(faults).toEqual([]);
});

test('every page has a description of its own language, and names that language', () => {
  const faults = faultsOf((html, file) => {
    const locale = localeOf(file);
    const lang = /<html lang="([^"]+)"/.exec(html)?.[1];
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const hangul = /\p{Script=Hangul}/u.test(description);
    return [
      ...(lang === locale ? [] : [`says lang="${String(lang)}", not "${locale}"`]),
      ...(description === '' ? ['has no description'] : []),
      ...(hangul === (locale === 'ko') ? [] : [`has a description of another language: ${description}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('every page has ids once, headings in order that lead to themselves, no raw Markdown', () => {
  const faults = faultsOf((html) => [
    ...outlineFaults(html),
    ...found(visible(html), /(\*\*|\]\(|^#+ ).*/m, 'shows Markdown'),
  ]);
  expect(faults).toEqual([]);
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

/** Resolves its configuration once: for each page anew, that took a third of the time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(file: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(file));
  }
}

test('the markup is valid', { timeout: 300_000 }, async () => {
  const config = new OneConfig({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes lower-case "doctype" rightly, and entities as they came; neither matters to a browser.
      'doctype-style': 'off',
      'no-raw-characters': 'off',
      // The code blocks scroll: they must be reachable by keyboard.
      'long-title': 'off',
    },
  });
  const validator = new HtmlValidate(config);
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

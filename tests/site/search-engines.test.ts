import { HtmlValidate } from 'html-validate';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numbers } from '~/content';
import { locales, useStrings } from '~/i18n';
import { cards } from '~/pictures/cards';
import { colours } from '~/pictures/colours';
import { draw } from '~/pictures/drawing';
import { render } from '~/pictures/png';
import { startBrowser } from '../setup/browser';
import { build, copyTree } from '../setup/build';

const site = 'https://codes.example.org/docs/';

/** Files of a built site, by their names with slashes. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** The pages of a built site by their address from the root, `ko/smtp/530/`; the error pages under their file's name. */
const pagesIn = (folder: string) =>
  new Map(
    filesIn(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file.replace(/(^|\/)index\.html$/, '$1'), readFileSync(join(folder, file), 'utf8')]),
  );

const unescape = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const attribute = (html: string, pattern: RegExp) => {
  const value = pattern.exec(html)?.[1];
  return value === undefined ? undefined : unescape(value);
};
const title = (html: string) => attribute(html, /<title>([^<]*)<\/title>/) ?? '';
const description = (html: string) => attribute(html, /<meta name="description" content="([^"]*)"/) ?? '';
const canonical = (html: string) => attribute(html, /<link rel="canonical" href="([^"]*)"/);
const property = (html: string, name: string) =>
  attribute(html, new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`));
const alternates = (html: string) =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language = '', href = '']) => [language, unescape(href)],
    ),
  );
/** The page that says all that is on another: of a number that one protocol has, its code. */
const mainOf = (address: string) => {
  const [, start = '', number = ''] = /^((?:ko\/)?)([^/]+)\/$/.exec(address) ?? [];
  const found = numbers.get(number) ?? [];
  return found.length === 1 ? `${start}${found[0]!.id}/` : address;
};
const isError = (address: string) => address.endsWith('404.html');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

describe('what a result list shows', () => {
  const pages = [...pagesIn('dist')];

  /** The room that a text takes: a Hangul syllable is wide, so that the languages' `summaryLength` are the same room. */
  const room = (text: string) => {
    const wide = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
    return text.length + wide * (useStrings('en').summaryLength / useStrings('ko').summaryLength - 1);
  };

  test.each([
    // A list cuts it at about 60; protocol, number and phrase stand in front.
    ['title', title, 110],
    ['description', description, useStrings('en').summaryLength],
  ])('no two pages have one %s, and each fits', (_, read, most) => {
    const seen = new Map<string, string>();
    for (const [address, html] of pages) {
      const text = read(html);
      expect(seen.get(text), `${address}: "${text}" is the text of another page`).toBeUndefined();
      seen.set(text, address);
      expect(room(text), `${address}: ${text}`).toBeLessThanOrEqual(most);
    }
  });

  test('every title names the site, once', () => {
    for (const [address, html] of pages) expect(title(html).match(/Wirecodes/g), address).toHaveLength(1);
  });

  test('a page of a code says its protocol, number, phrase, and its name in the language of the page', () => {
    const read = (address: string) => title(pages.find(([other]) => other === address)?.[1] ?? '');
    expect(read('http/404/')).toBe('HTTP 404 Not Found · Wirecodes');
    expect(read('ko/http/404/')).toBe('HTTP 404 Not Found: 찾을 수 없음 · Wirecodes');
    expect(read('smtp/550/mock/')).toBe('Mock SMTP 550 Mailbox Unavailable response · Wirecodes');
    expect(read('421/')).toBe('What code 421 means in HTTP and SMTP · Wirecodes');
    expect(read('ko/421/')).toBe('HTTP 및 SMTP 421의 뜻 · Wirecodes');
  });
});

describe('without an address', () => {
  const pages = [...pagesIn('dist')];

  test('nothing is there that would need one', () => {
    expect(filesIn('dist').filter((file) => /sitemap|opensearch|^og\//.test(file))).toEqual([]);
    expect(readFileSync('dist/robots.txt', 'utf8')).toBe('User-agent: *\nAllow: /\n');
    for (const [address, html] of pages) {
      const [head = ''] = /<head>[\s\S]*<\/head>/.exec(html) ?? [];
      expect(head, address).toContain('<title>');
      expect(head.match(/rel="(canonical|search)"|og:url|og:image|ld\+json|https?:\/\//g), address).toBeNull();
    }
  });

  test('a page still names its other languages and its preview', () => {
    const html = pages.find(([address]) => address === 'ko/http/404/')![1];
    const from = new URL('ko/http/404/', site);
    expect([...alternates(html)].map(([language, href]) => [language, new URL(href, from).pathname])).toEqual([
      ['en', expect.stringMatching(/\/http\/404\/(index\.html)?$/)],
      ['ko', expect.stringMatching(/\/ko\/http\/404\/(index\.html)?$/)],
      ['x-default', expect.stringMatching(/\/http\/404\/(index\.html)?$/)],
    ]);
    expect(property(html, 'og:title')).toBe('HTTP 404 Not Found: 찾을 수 없음');
    expect(property(html, 'og:description')).toBe(description(html));
    expect(html).not.toContain('twitter:card');
  });
});

describe('with an address', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let dist: string;
  let files: Set<string>;
  let pages: Map<string, string>;

  beforeAll(async () => {
    ({ folder, remove } = await copyTree());
    const { code, output } = await build(folder, {
      settings: {
        SITE: 'https://codes.example.org/docs',
        REPOSITORY: 'https://git.example.org/team/codes.git/',
      },
    });
    expect(output).toContain('page(s) built');
    expect(output).not.toContain('SITE is not set');
    expect(code).toBe(0);
    dist = join(folder, 'dist');
    files = new Set(filesIn(dist));
    pages = pagesIn(dist);
  });

  afterAll(() => remove());

  /** The page that an address in full leads to. */
  const at = (address: string) => (address.startsWith(site) ? pages.get(address.slice(site.length)) : undefined);

  test('with the address of the repository, every page leads to the source and to a report, and texts to their form', () => {
    const repository = 'https://git.example.org/team/codes';
    for (const [address, html] of pages) {
      expect(html).toContain(`<a href="${repository}">`);
      expect(html).toContain(`<a href="${repository}/issues/new?title=%2F`);
      if (isError(address)) expect(html).not.toContain(`${repository}/edit/`);
    }
    expect(pages.get('ko/http/404/')).toContain(`<a href="${repository}/issues/new?title=%2Fko%2Fhttp%2F404%2F">`);
    for (const [address, file] of [
      ['ko/http/404/', 'http/404.ko.md'],
      ['smtp/550/', 'smtp/550.en.md'],
      ['smtp/', 'smtp.en.mdx'],
      ['ko/about/', 'about.ko.mdx'],
    ] as const) {
      expect(pages.get(address)).toContain(`<a href="${repository}/edit/main/content/${file}">`);
      expect(existsSync(join(folder, 'content', file))).toBe(true);
    }
  });

  test('every page names itself, or the code where it only shows one, and its other languages name each other', () => {
    for (const [address, html] of pages) {
      if (isError(address)) continue;
      expect(canonical(html)).toBe(site + mainOf(address));
      expect(property(html, 'og:url')).toBe(site + mainOf(address));
      const others = alternates(html);
      expect([...others.keys()]).toEqual([...locales, 'x-default']);
      expect(others.get('x-default')).toBe(others.get('en'));
      expect(others.get(/<html lang="([^"]+)"/.exec(html)![1]!)).toBe(site + address);
      for (const other of others.values()) expect(alternates(at(other) ?? ''), `${address} → ${other}`).toEqual(others);
    }
  });

  test('the error pages ask to be left out, and have no address', () => {
    const errors = [...pages].filter(([address]) => isError(address));
    expect(errors).toHaveLength(locales.length);
    for (const [, html] of errors) {
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toMatch(/rel="canonical"|hreflang="x-default"|og:|ld\+json/);
    }
  });

  test('the sitemap has every page that names itself, with the alternates of its head, sorted, and no date', async () => {
    const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const { errors, urls } = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        errors: tree.querySelectorAll('parsererror').length,
        urls: [...tree.getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', 'url')].map((url) => ({
          address: url.getElementsByTagName('loc')[0]?.textContent ?? '',
          alternates: [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map(
            (link): [string, string] => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? ''],
          ),
          rest: [...url.children].map(({ localName }) => localName).filter((name) => !['loc', 'link'].includes(name)),
        })),
      };
    }, xml);

    expect(errors).toBe(0);
    const addresses = urls.map(({ address }) => address);
    expect(addresses).toEqual(addresses.toSorted());
    expect(addresses.toSorted()).toEqual(
      [...pages.keys()]
        .filter((address) => !isError(address) && mainOf(address) === address)
        .map((address) => site + address)
        .toSorted(),
    );
    expect(addresses.length).toBeLessThan(50_000);
    for (const { address, alternates: found, rest } of urls) {
      expect(new Map(found)).toEqual(alternates(at(address) ?? ''));
      expect(rest).toEqual([]);
    }
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`,
    );
  });

  test.each(locales)('the search can be added to a browser: %s', async (locale) => {
    const start = locale === 'en' ? '' : `${locale}/`;
    const xml = readFileSync(join(dist, `${start}opensearch.xml`), 'utf8');
    const found = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, 'application/xml');
      const read = (name: string) =>
        tree.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', name)[0]?.textContent ?? '';
      return {
        errors: tree.querySelectorAll('parsererror').length,
        name: read('ShortName'),
        language: read('Language'),
        image: read('Image'),
        urls: [...tree.querySelectorAll('Url')].map((url) => url.getAttribute('template')),
      };
    }, xml);

    expect(found).toEqual({
      errors: 0,
      name: useStrings(locale).site.searchName,
      language: locale,
      image: `${site}favicon.svg`,
      urls: [`${site}${start}?q={searchTerms}`, `${site}${start}opensearch.xml`],
    });
    expect(found.name.length).toBeLessThanOrEqual(16);
    expect(files).toContain('favicon.svg');

    for (const path of ['', 'smtp/530/mock/']) {
      const html = pages.get(start + path) ?? '';
      const [link = ''] = /<link rel="search"[^>]*>/.exec(html) ?? [];
      expect(link).toContain('type="application/opensearchdescription+xml"');
      expect(link).toContain(`title="${found.name}"`);
      expect(/href="([^"]*)"/.exec(link)?.[1]).toMatch(
        new RegExp(`(^|/)${locale === 'en' ? '' : `${locale}/`}opensearch\\.xml$|^(\\.\\./)*opensearch\\.xml$`),
      );
    }
  });

  test('every page has its place under the home page, for a result list', () => {
    for (const [address, html] of pages) {
      if (isError(address)) continue;
      const [, text = '', ...more] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
      expect(more).toEqual([]);
      const data = JSON.parse(text) as {
        '@type': string;
        url?: string;
        itemListElement?: { position: number; name: string; item: string }[];
      };
      if (/^(ko\/)?$/.test(address)) {
        expect(data).toMatchObject({ '@type': 'WebSite', name: 'Wirecodes', url: site });
        continue;
      }
      const way = data.itemListElement ?? [];
      expect(data['@type']).toBe('BreadcrumbList');
      expect(way.map(({ position }) => position)).toEqual(way.map((_, index) => index + 1));
      expect(way.filter(({ item, name }) => at(item) === undefined || name === '')).toEqual([]);
      expect(way.at(-1)?.item).toBe(site + address);
    }
    const way = /"itemListElement":(\[.*?\])/.exec(pages.get('ko/smtp/530/mock/')!)![1]!;
    expect((JSON.parse(way) as { name: string; item: string }[]).map(({ name, item }) => [name, item])).toEqual([
      ['Wirecodes', `${site}ko/`],
      ['SMTP 응답 코드', `${site}ko/smtp/`],
      ['SMTP 530 Authentication Required: 인증 필요', `${site}ko/smtp/530/`],
      ['SMTP 530 Authentication Required 응답 모의 테스트', `${site}ko/smtp/530/mock/`],
    ]);
  });

  test('that data is no script: a strict policy has nothing against it', async () => {
    const html = pages.get('http/404/')!;
    const [, theme = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash('sha256').update(theme).digest('base64');
    const violations = async (scripts: string) => {
      const visited = await browser.newPage();
      await visited.addInitScript(() => {
        const found: string[] = [];
        Object.assign(window, { found });
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          found.push(`${effectiveDirective} ${blockedURI}`),
        );
      });
      await visited.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({
              contentType: 'text/html; charset=utf-8',
              headers: { 'Content-Security-Policy': `default-src 'self'; script-src ${scripts}` },
              body: html,
            })
          : route.fulfill({ status: 204 }),
      );
      await visited.goto(`${site}http/404/`);
      const found = await visited.evaluate(() => (window as unknown as { found: string[] }).found);
      await visited.close();
      return found;
    };
    expect(await violations(`'self' 'sha256-${hash}'`)).toEqual([]);
    // The theme's script is one: without its hash the same policy stops it.
    expect(await violations("'self'")).toEqual(['script-src-elem inline']);
  });

  test('every page has a picture of the right size, and every picture a page', () => {
    const shown = new Set<string>();
    for (const [address, html] of pages) {
      if (isError(address)) continue;
      const picture = property(html, 'og:image') ?? '';
      expect(files, address).toContain(picture.slice(site.length));
      shown.add(picture.slice(site.length));
      expect([property(html, 'og:image:width'), property(html, 'og:image:height')]).toEqual(['1200', '630']);
      expect(property(html, 'twitter:card')).toBe('summary_large_image');
    }
    const pictures = [...files].filter((file) => file.startsWith('og/'));
    expect(pictures.toSorted()).toEqual([...shown].toSorted());
    for (const file of pictures) {
      const png = readFileSync(join(dist, file));
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
    }
    const both = ['http/404/', 'ko/http/404/', 'ko/http/404/mock/', '404/'].map((address) =>
      property(pages.get(address)!, 'og:image'),
    );
    expect(new Set(both)).toEqual(new Set([`${site}og/http/404.png`]));
    expect(property(pages.get('421/')!, 'og:image')).toBe(`${site}og/421.png`);
    expect(property(pages.get('ko/http/404/')!, 'og:locale')).toBe('ko_KR');
    expect(property(pages.get('ko/http/404/')!, 'og:locale:alternate')).toBe('en_US');
  });

  test('a picture drawn again has the same bytes', async () => {
    for (const name of ['site', '421', 'http/404', 'smtp/555']) {
      const again = await render(draw(cards.get(name)!));
      expect(Buffer.from(again).equals(readFileSync(join(dist, `og/${name}.png`))), name).toBe(true);
    }
    const other = await render(draw(cards.get('http/403')!));
    expect(Buffer.from(other).equals(readFileSync(join(dist, 'og/http/404.png')))).toBe(false);
  });

  test('the markup is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off', 'no-raw-characters': 'off', 'long-title': 'off' },
    });
    for (const address of ['', 'ko/', 'ko/http/404/', 'smtp/530/mock/', '421/', 'frameworks/flask/', '404.html']) {
      const report = await validator.validateString(pages.get(address)!, address);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });

  test('an address that is none ends the build before it begins, and leaves dist/ as it is', async () => {
    const { code, output } = await build(folder, { settings: { SITE: 'codes.example.org' } });
    expect(code).not.toBe(0);
    expect(output).toContain(
      [
        'SITE="codes.example.org" is no address that a site can have:',
        '  it does not begin with https:// or http:// and a host',
        'Write the address of the home page, as in SITE=https://codes.example.org/docs',
      ].join('\n'),
    );
    expect(filesIn(dist).length).toBe(files.size);
  });
});

test('the colours of a picture are those of the dark theme', async () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  await page.setContent(`<style>${css}</style>`);
  const found = await page.evaluate((names) => {
    document.documentElement.dataset.theme = 'dark';
    const context = document.createElement('canvas').getContext('2d')!;
    return names.map((name) => {
      const element = document.body.appendChild(document.createElement('i'));
      element.className = name;
      element.style.color = name === 'paper' || name === 'quiet' ? `var(--${name})` : 'var(--class)';
      context.fillStyle = getComputedStyle(element).color;
      context.fillRect(0, 0, 1, 1);
      const rgb = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
      return `${name} #${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    });
  }, Object.keys(colours));
  expect(found).toEqual(Object.entries(colours).map(([name, colour]) => `${name} ${colour}`));
});

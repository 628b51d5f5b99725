import { Parser } from 'htmlparser2';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCompressed } from '../../src/build/compress';
import { filesOf } from '../../src/build/files';
import { build, copyTree } from '../setup/build';
import { sums } from '../setup/sums';

// What a reader waits for, counted in the bytes that travel: those of `COMPRESS=1 npm run build`, Brotli 11.

/** The first window of a TCP connection: ten packets of 1,460 bytes come without waiting for an answer. RFC 6928 2 */
const window = 14_600;
/** What half of the pages keep to: half a window, and what it takes for the menu and to say where quoted words come from. */
const middle = 8_000;
/** Deferred scripts are not waited for, and so are not in the window; but they are to stay small. */
const deferredScripts = 4_700;

let dist: string;
let files: string[];
let remove: () => Promise<void>;

beforeAll(async () => {
  const copy = await copyTree();
  remove = copy.remove;
  const { code, output } = await build(copy.folder, {
    settings: { COMPRESS: '1', TZ: 'Pacific/Kiritimati', LC_ALL: 'ko_KR.UTF-8', LANG: 'ko_KR.UTF-8' },
  });
  expect(code, output).toBe(0);
  dist = join(copy.folder, 'dist');
  files = await filesOf(dist);
});
afterAll(() => remove());

test('a build in another folder, time zone and language gives the same bytes', async () => {
  const there = (await sums(dist)).filter((line) => !isCompressed(line));
  const here = await sums('dist');
  expect(there).toEqual(here);
  expect(here.length).toBeGreaterThan(100);
});

const read = (name: string) => readFileSync(join(dist, name));

/** The bytes of a file on their way. */
const travelling = (name: string) => read(existsSync(join(dist, `${name}.br`)) ? `${name}.br` : name).length;

/** What a page asks for at once, by address: what the first paint waits for, and scripts that run after it. */
interface Asked {
  /** Stylesheets, but for that of paper. A script without `defer` would be here too: the parser stops at it. */
  waitedFor: string[];
  deferred: string[];
}

function askedBy(html: string): Asked {
  const asked: Asked = { waitedFor: [], deferred: [] };
  const parser = new Parser({
    onopentag(name, { rel = '', href = '', src, media, ...rest }) {
      if (name === 'link' && media !== 'print' && /\b(stylesheet|preload|modulepreload)\b/i.test(rel))
        asked.waitedFor.push(href);
      if (name === 'script' && src !== undefined) asked['defer' in rest ? 'deferred' : 'waitedFor'].push(src);
    },
  });
  parser.end(html);
  return asked;
}

const at = (page: string, address: string) => posix.resolve(posix.dirname(`/${page}`), address).slice(1);

/** The parts of a page's first view. */
function weigh(page: string) {
  const { waitedFor, deferred } = askedBy(read(page).toString());
  const sum = (addresses: string[]) => addresses.reduce((total, address) => total + travelling(at(page, address)), 0);
  const [html, style, scripts] = [travelling(page), sum(waitedFor), sum(deferred)];
  return { page, html, style, scripts, first: html + style };
}

const pages = () => files.filter((name) => name.endsWith('.html'));

describe('what a reader waits for', () => {
  test('fits into the first window of a connection, half of the pages nearly twice', () => {
    const all = pages()
      .map(weigh)
      .toSorted((a, b) => b.first - a.first);
    const median = all[Math.floor(all.length / 2)]!.first;
    const row = ({ page, html, style, scripts, first }: (typeof all)[number]) =>
      `${[first, html, style, scripts].map((bytes) => String(bytes).padStart(7)).join('')}  ${page}`;
    console.log(
      [
        '  first   html  style (script)',
        ...all.slice(0, 10).map(row),
        `${String(median).padStart(7)}  median of ${all.length} pages`,
      ].join('\n'),
    );

    expect(all.filter(({ first }) => first > window).map(row)).toEqual([]);
    expect(all.filter(({ scripts }) => scripts > deferredScripts).map(row)).toEqual([]);
    expect(median).toBeLessThanOrEqual(middle);
    expect(all.length).toBeGreaterThan(800);
  });

  test('is the page and one stylesheet, the same for all; error pages have it in themselves', () => {
    const waited = pages().map((page) => ({
      page,
      files: askedBy(read(page).toString()).waitedFor.map((to) => at(page, to)),
    }));
    const sheets = new Set(waited.flatMap(({ files }) => files));
    expect([...sheets]).toEqual([expect.stringMatching(/^_astro\/[^/]+\.css$/)]);
    const error = (page: string) => /(^|\/)404\.html$/.test(page);
    expect(waited.filter(({ page, files }) => files.length !== (error(page) ? 0 : 1))).toEqual([]);
    const [style = ''] = sheets;
    for (const page of pages().filter(error))
      expect(read(page).toString()).toContain(`<style>${read(style).toString()}</style>`);
  });

  test('has no second round: no style that asks for another, no font', () => {
    const styles = files.filter((name) => name.endsWith('.css')).map((name) => read(name).toString());
    expect(styles.join('\n')).not.toMatch(/@import|@font-face|url\(/);
    expect(files.filter((name) => /\.(woff2?|ttf|otf)$/.test(name))).toEqual([]);
  });

  test('has a place for every picture before it comes', () => {
    const without: string[] = [];
    for (const page of pages()) {
      const parser = new Parser({
        onopentag(name, { width, height }) {
          if (/^(img|video|iframe|object|embed|canvas)$/.test(name) && !(width && height))
            without.push(`${page}: ${name}`);
        },
      });
      parser.end(read(page).toString());
    }
    expect(without).toEqual([]);
  });

  test('a script, a style or a picture that is waited for is seen', () => {
    expect(
      askedBy(
        '<link rel="icon" href="i"><link rel="stylesheet" media="print" href="p"><link rel="preload stylesheet" href="a"><script src="b"></script><script defer src="c">',
      ),
    ).toEqual({ waitedFor: ['a', 'b'], deferred: ['c'] });
  });
});

describe('COMPRESS=1', () => {
  test('adds files, and changes nothing that is there without it', async () => {
    expect(files.filter((name) => !isCompressed(name))).toEqual(await filesOf('dist'));
    for (const name of await filesOf('dist')) expect(read(name).equals(readFileSync(`dist/${name}`)), name).toBe(true);
  });

  test('each is its file, and smaller', () => {
    const packed = files.filter(isCompressed);
    for (const name of packed) {
      const original = read(name.slice(0, -3));
      const unpacked = name.endsWith('.br') ? brotliDecompressSync(read(name)) : gunzipSync(read(name));
      expect(unpacked.equals(original), name).toBe(true);
      expect(read(name).length, name).toBeLessThan(original.length);
    }
    for (const page of pages()) expect(packed).toEqual(expect.arrayContaining([`${page}.br`, `${page}.gz`]));
  });
});

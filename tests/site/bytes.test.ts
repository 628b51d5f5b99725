import { Parser } from 'htmlparser2';
import { readFileSync, statSync } from 'node:fs';
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
let names: ReadonlySet<string>;
let pages: Page[];
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
  names = new Set(files);
  pages = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, ...askedBy(read(name).toString(), name) }));
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
const travelling = (name: string) => statSync(join(dist, names.has(`${name}.br`) ? `${name}.br` : name)).size;

/** What a page asks for at once, by file: what the first paint waits for, and scripts that run after it. */
interface Asked {
  /** Stylesheets, but for that of paper. A script without `defer` would be here too: the parser stops at it. */
  waitedFor: string[];
  deferred: string[];
  /** The names of elements that get their size only when they come. */
  sizeless: string[];
}

interface Page extends Asked {
  name: string;
}

function askedBy(html: string, page = 'index.html'): Asked {
  const asked: Asked = { waitedFor: [], deferred: [], sizeless: [] };
  const at = (address: string) => posix.resolve(posix.dirname(`/${page}`), address).slice(1);
  const parser = new Parser({
    onopentag(name, { rel = '', href = '', src, media, width, height, ...rest }) {
      if (name === 'link' && media !== 'print' && /\b(stylesheet|preload|modulepreload)\b/i.test(rel))
        asked.waitedFor.push(at(href));
      if (name === 'script' && src !== undefined) asked['defer' in rest ? 'deferred' : 'waitedFor'].push(at(src));
      if (/^(img|video|iframe|object|embed|canvas)$/.test(name) && !(width && height)) asked.sizeless.push(name);
    },
  });
  parser.end(html);
  return asked;
}

/** The parts of a page's first view. */
function weigh({ name, waitedFor, deferred }: Page) {
  const sum = (files: string[]) => files.reduce((total, file) => total + travelling(file), 0);
  const [html, style, scripts] = [travelling(name), sum(waitedFor), sum(deferred)];
  return { page: name, html, style, scripts, first: html + style };
}

describe('what a reader waits for', () => {
  test('fits into the first window of a connection, half of the pages nearly twice', () => {
    const all = pages.map(weigh).toSorted((a, b) => b.first - a.first);
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
    const sheets = new Set(pages.flatMap(({ waitedFor }) => waitedFor));
    expect([...sheets]).toEqual([expect.stringMatching(/^_astro\/[^/]+\.css$/)]);
    const error = ({ name }: Page) => /(^|\/)404\.html$/.test(name);
    expect(pages.filter((page) => page.waitedFor.length !== (error(page) ? 0 : 1))).toEqual([]);
    const [style = ''] = sheets;
    for (const { name } of pages.filter(error))
      expect(read(name).toString()).toContain(`<style>${read(style).toString()}</style>`);
  });

  test('has no second round: no style that asks for another, no font', () => {
    const styles = files.filter((name) => name.endsWith('.css')).map((name) => read(name).toString());
    expect(styles.join('\n')).not.toMatch(/@import|@font-face|url\(/);
    expect(files.filter((name) => /\.(woff2?|ttf|otf)$/.test(name))).toEqual([]);
  });

  test('has a place for every picture before it comes', () => {
    expect(pages.flatMap(({ name, sizeless }) => sizeless.map((element) => `${name}: ${element}`))).toEqual([]);
  });

  test('a script, a style or a picture that is waited for is seen', () => {
    expect(
      askedBy(
        '<link rel="icon" href="i"><link rel="stylesheet" media="print" href="p"><link rel="preload stylesheet" href="a"><img src="d" width="9"><img src="e" width="9" height="9"><script src="b"></script><script defer src="c">',
      ),
    ).toEqual({ waitedFor: ['a', 'b'], deferred: ['c'], sizeless: ['img'] });
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
    expect(pages.filter(({ name }) => !names.has(`${name}.br`) || !names.has(`${name}.gz`))).toEqual([]);
  });
});

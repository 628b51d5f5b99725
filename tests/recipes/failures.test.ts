import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../setup/build';
import { recipeTree } from './tree';

// What a build says of a mistake in what was added, and that dist/ stays as it was.

let folder: string;
let remove: () => Promise<void>;
let add: (file: string, content: string) => Promise<void>;

beforeEach(async () => {
  ({ folder, remove, add } = await recipeTree());
});

afterEach(() => remove());

describe('a build that fails', () => {
  test('names every problem at once, ends with an error, and leaves the last good dist/ whole', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/index.html'), 'the last good one');
    await add('content/http/299.yaml', 'name: Too Early\nspecs:\n  - RFC 9110 15\n');
    await add('content/rtsp/454.yaml', 'name: x\n');
    // What would end the bundling, before the content is read.
    const page = join(folder, 'content/about.en.mdx');
    await writeFile(page, `${(await readFile(page, 'utf8')).replace(/^title: .*/m, 'title: a: b')}\na <b\n`);

    const { code, output } = await build(folder);
    expect(code).not.toBe(0);
    // The last words: below them Astro would print a stack trace, and a hint about browsers at the word "document".
    expect(output.trimEnd().split('\n').slice(-8)).toEqual([
      'The content has 7 problems:',
      expect.stringMatching(/^ {2}content\/about\.en\.mdx:2: has a colon in plain text/),
      expect.stringMatching(/^ {2}content\/about\.en\.mdx:\d+: is no MDX, Unexpected character/),
      '  content/http/299.en.md: is missing: write it, every language has each text',
      '  content/http/299.ko.md: is missing: write it, every language has each text',
      '  content/http/299.yaml: spec is missing: name the section that defines the registered code, or write "registered: false"',
      '  content/http/299.yaml:2: unknown key "specs": remove it or mend its spelling',
      '  content/rtsp/454.yaml: has no protocol: add src/protocols/rtsp/protocol.ts',
    ]);
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
  });

  test('so does one whose page has a broken link, after everything was rendered', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/index.html'), 'the last good one');
    const about = join(folder, 'content/about.ko.mdx');
    await writeFile(about, `${await readFile(about, 'utf8')}\n[x](/ko/nowhere/)\n`);

    const { code, output } = await build(folder);
    expect(code).not.toBe(0);
    expect(output).toContain('/ko/about/ links to /ko/nowhere/, and there is no ko/nowhere/index.html');
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
  });

  test('so does one whose page has what no page may have', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/index.html'), 'the last good one');
    const about = join(folder, 'src/pages/[...locale]/about.astro');
    await writeFile(
      about,
      (await readFile(about, 'utf8')).replace('<Page', '<p style="margin: 0" onclick="run()">x</p><Page'),
    );

    const { code, output } = await build(folder);
    expect(code).not.toBe(0);
    expect(output).toContain('/about/ has style="margin: 0" in <p>: write a class');
    expect(output).toContain('/ko/about/ has onclick="run()" in <p>: remove it');
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
  });

  test('so does a language that lacks a string', async () => {
    const ko = join(folder, 'src/i18n/ko.ts');
    await writeFile(ko, (await readFile(ko, 'utf8')).replace("    about: '소개',\n", ''));
    const { code, output } = await build(folder);
    expect(code).not.toBe(0);
    expect(output).toContain('src/i18n/ko.ts: lacks crumbs.about');
  });
});

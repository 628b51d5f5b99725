import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, copyTree } from './setup/build';

// Each recipe of the README, performed on a copy of the tree: new files only, none that was there is touched.

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await copyTree());
});

afterEach(() => remove());

async function add(file: string, content: string): Promise<void> {
  const path = join(folder, file);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content, { flag: 'wx' });
}

const page = (path: string) => readFile(join(folder, 'dist', path, 'index.html'), 'utf8');

const text = (title: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, shortly.\nsender: The server\n---\n\nLead of ${title}.\n\n## when\n\n- a\n\n## fix\n\nb\n\n## operator\n\nc\n\n## confused\n\n- d\n`;

test('a code: its facts and a text for each language', async () => {
  await add('content/http/299.yaml', 'name: Too Early\nspec:\n  - RFC 9110 15\n');
  await add('content/http/299.en.md', text('Too Early'));
  await add('content/http/299.ko.md', text('너무 이름'));

  const { code, output } = await build(folder);
  expect(output).toContain('page(s) built');
  expect(code).toBe(0);
  expect(await page('http/299')).toContain('Lead of Too Early.');
  expect(await page('ko/http/299/mock')).toContain('299 Too Early 응답 모의 테스트');
  expect(await page('299')).toContain('href="../http/299/"');
  expect(await page('http')).toContain('href="299/"');
});

test('a framework: one file', async () => {
  await add(
    'src/protocols/http/stacks/gin/snippet.ts',
    `import type { HttpStack } from '~/protocols/http/stack';

export default {
  order: 9,
  name: 'Gin',
  server: 'net/http',
  lang: 'go',
  file: 'main.go',
  phrase: (_, reason) => reason,
  snippet: ({ final }) => (final ? \`c.Status(\${String(final.status)})\` : { refusal: 'silence' }),
} satisfies HttpStack;
`,
  );

  expect((await build(folder)).code).toBe(0);
  expect(await page('smtp/530/mock')).toContain('id="gin"');
  expect(await page('ko/http/444/mock')).toContain('Gin');
  const published = JSON.parse(await readFile(join(folder, 'dist/snippets.json'), 'utf8')) as { framework: string }[];
  expect(published.some(({ framework }) => framework === 'gin')).toBe(true);
});

test('a protocol: one file, its guides and its entries', async () => {
  await add(
    'src/protocols/rtsp/protocol.ts',
    `import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';

export default defineProtocol<Record<string, never>>({
  name: 'RTSP',
  stem: /^([1-5]\\d\\d)$/,
  example: '454',
  classes: { 4: { kind: 'client-error', spec: 'RFC 7826 17.4' } },
  classOf: (code) => code.charAt(0),
  terms: [],
  facts: z.object({}),
  glance: () => [],
  dialogue: ({ code, name }) => [{ side: 'S', lines: [\`RTSP/2.0 \${code} \${name}\`], points: [0] }],
});
`,
  );
  await add('content/rtsp/454.yaml', 'name: Session Not Found\nspec:\n  - RFC 7826 17.4.8\n');
  for (const locale of ['en', 'ko']) {
    await add(
      `content/rtsp.${locale}.mdx`,
      `---\ntitle: RTSP\nsummary: RTSP, shortly.\nclasses: { 4: 4xx }\n---\n\n## reading\n\n[454](rtsp/454)\n`,
    );
    await add(`content/rtsp/454.${locale}.md`, text('Session Not Found'));
  }

  const { code, output } = await build(folder);
  expect(output).toContain('page(s) built');
  expect(code).toBe(0);
  expect(await page('rtsp')).toContain('href="454/"');
  expect(await page('ko/rtsp/454')).toContain('RTSP/2.0 454 Session Not Found');
  expect(await page('rtsp/454/mock')).toContain('HTTP has not registered 454');
});

test('a language: its strings and a text for each status and page', async () => {
  await add(
    'src/i18n/ja.ts',
    `import en from './en';\n\nexport default { ...en, language: '日本語' } satisfies typeof en;\n`,
  );
  await cp(join(folder, 'src/protocols/http/words/en.ts'), join(folder, 'src/protocols/http/words/ja.ts'));
  const texts = (await readdir(join(folder, 'content'), { recursive: true })).filter((name) =>
    /\.en\.mdx?$/.test(name),
  );
  for (const name of texts)
    await cp(join(folder, 'content', name), join(folder, 'content', name.replace('.en.', '.ja.')), {
      errorOnExist: true,
    });

  const { code, output } = await build(folder);
  expect(output).toContain('page(s) built');
  expect(code).toBe(0);
  expect(await page('ja/smtp/530/mock')).toContain('<html lang="ja">');
  expect(await page('ja/http/404')).toContain('href="../403/"');
  expect(await page('http/404')).toContain('日本語');
});

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
    expect(output).toContain('src/i18n/ko.ts: lacks site.about');
  });
});

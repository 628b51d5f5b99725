import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipeTree, text } from './tree';

// Four recipes, performed on one copy of the tree: new files only, none that was there is touched. A protocol with a wire
// of its own: protocol.test.ts.

let folder: string;
let remove: () => Promise<void>;
let page: (path: string) => Promise<string>;

beforeAll(async () => {
  const tree = await recipeTree();
  ({ folder, remove, page } = tree);
  const { add } = tree;

  // A code: its facts and a text for each language.
  await add('content/http/299.yaml', 'name: Too Early\nspec:\n  - RFC 9110 15\n');
  await add('content/http/299.en.md', text('Too Early'));
  await add('content/http/299.ko.md', text('너무 이름'));

  // A stack on a wire that is there: one file.
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

  // A protocol without a wire: one file, its guides and its entries.
  await add(
    'src/protocols/rtsp/protocol.ts',
    `import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';

export default defineProtocol<Record<string, never>>({
  name: 'RTSP',
  family: 'calls',
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

  // A language: its strings, and a text for each status and page.
  await add(
    'src/i18n/ja.ts',
    `import en from './en';\n\nexport default { ...en, language: '日本語' } satisfies typeof en;\n`,
  );
  await cp(join(folder, 'src/protocols/http/words/en.ts'), join(folder, 'src/protocols/http/words/ja.ts'), {
    errorOnExist: true,
    force: false,
  });
  const texts = (await readdir(join(folder, 'content'), { recursive: true })).filter((name) =>
    /\.en\.mdx?$/.test(name),
  );
  for (const name of texts)
    await cp(join(folder, 'content', name), join(folder, 'content', name.replace('.en.', '.ja.')), {
      errorOnExist: true,
      force: false,
    });

  await tree.buildWell();
});

afterAll(() => remove());

test('a code: its facts and a text for each language', async () => {
  expect(await page('http/299')).toContain('Lead of Too Early.');
  expect(await page('ko/http/299/mock')).toContain('299 Too Early 응답 모의 테스트');
  expect(await page('299')).toContain('href="../http/299/"');
  expect(await page('http')).toContain('href="299/"');
});

test('a framework: one file', async () => {
  expect(await page('smtp/530/mock')).toContain('id="gin"');
  expect(await page('ko/http/444/mock')).toContain('Gin');
  const published = JSON.parse(await readFile(join(folder, 'dist/snippets.json'), 'utf8')) as { framework: string }[];
  expect(published.some(({ framework }) => framework === 'gin')).toBe(true);
});

test('a protocol: one file, its guides and its entries', async () => {
  expect(await page('rtsp')).toContain('href="454/"');
  expect(await page('ko/rtsp/454')).toContain('RTSP/2.0 454 Session Not Found');
  expect(await page('rtsp/454/mock')).toContain('HTTP has not registered 454');
});

test('a language: its strings and a text for each status and page', async () => {
  expect(await page('ja/smtp/530/mock')).toContain('<html lang="ja">');
  expect(await page('ja/http/404')).toContain('href="../403/"');
  expect(await page('http/404')).toContain('日本語');
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describe } from '../../src/build/built';
import { describeCopy } from '../../src/build/offline';

/** What the build says of a site. */
const describeSite = (texts: Record<string, string>) => {
  const content = (name: string) => new TextEncoder().encode(texts[name]);
  return describeCopy(Object.fromEntries(Object.keys(texts).map((name) => [name, describe(content(name))])), content);
};
const source = `(() => {\n  const build = { version: '', files: {} };\n})();\n`;
const site = {
  '.nojekyll': '',
  '_astro/a.css': 'a{}',
  _headers: '/*',
  '404/index.html': 'the number',
  '404.html': 'no page',
  'http/index.html': 'HTTP',
  'index.html': 'home',
  'offline.json': '{}',
  'og/404.png': 'a picture',
  'robots.txt': 'User-agent: *',
  'sitemap.xml': '<urlset/>',
  'worker.js': source,
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

test('the worker knows every file that a reader may open, by its address and hash', async () => {
  const list = {
    '_astro/a.css': sha256('a{}'),
    '404/': sha256('the number'),
    '404.html': sha256('no page'),
    'http/': sha256('HTTP'),
    '': sha256('home'),
  };
  const version = sha256(JSON.stringify(list));
  const described = await describeSite(site);
  expect(described['worker.js']).toBe(
    `(() => {\n  const build = { version: '${version}', files: ${JSON.stringify(list)} };\n})();\n`,
  );
  const texts = ['a{}', 'the number', 'no page', 'HTTP', 'home'];
  expect(JSON.parse(described['offline.json'])).toEqual({
    version,
    files: 5,
    bytes: texts.join('').length,
    compressed: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
  });
});

test('the version follows the content: the same again, another with one byte more, and nothing adds up', async () => {
  const version = async (texts: Record<string, string>) =>
    (JSON.parse((await describeSite(texts))['offline.json']) as { version: string }).version;
  const first = await version(site);
  expect(await version({ ...site })).toBe(first);
  expect(await version({ ...site, 'index.html': 'home!' })).not.toBe(first);
  expect(await version({ ...site, 'worker.js': (await describeSite(site))['worker.js'] })).toBe(first);
});

test('a worker without the line for the list stops the build', async () => {
  await expect(describeSite({ ...site, 'worker.js': '' })).rejects.toThrow(
    'src/client/worker.js has no line "const build = …;" for the list of files',
  );
});

test('of many files, some tell what compression saves: the figure is near that of all', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [
      `http/${String(index)}/index.html`,
      `<p>${'word '.repeat(index % 300)}</p>`,
    ]),
  );
  const { compressed } = JSON.parse((await describeSite({ ...texts, 'worker.js': source }))['offline.json']) as {
    compressed: number;
  };
  const all = Object.values(texts).reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(compressed / all).toBeGreaterThan(0.95);
  expect(compressed / all).toBeLessThan(1.05);
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeCopy } from '../../src/build/offline';

const files = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
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

test('the worker knows every file that a reader may open, by its address and hash', () => {
  const list = {
    '_astro/a.css': sha256('a{}'),
    '404/': sha256('the number'),
    '404.html': sha256('no page'),
    'http/': sha256('HTTP'),
    '': sha256('home'),
  };
  const version = sha256(JSON.stringify(list));
  const described = describeCopy(files(site));
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

test('the version follows the content: the same again, another with one byte more, and nothing adds up', () => {
  const version = (texts: Record<string, string>) =>
    (JSON.parse(describeCopy(files(texts))['offline.json']) as { version: string }).version;
  expect(version(site)).toBe(version({ ...site }));
  expect(version({ ...site, 'index.html': 'home!' })).not.toBe(version(site));
  expect(version({ ...site, 'worker.js': describeCopy(files(site))['worker.js'] })).toBe(version(site));
});

test('a worker without the line for the list stops the build', () => {
  expect(() => describeCopy(files({ ...site, 'worker.js': '' }))).toThrow(
    'src/client/worker.js has no line "const build = …;" for the list of files',
  );
});

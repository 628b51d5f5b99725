import { expect, test, vi } from 'vitest';
import { BuildError } from '../../src/build/build-error';
import { parseSite, siteAddress } from '../../src/build/site';

test.each([
  ['https://codes.example.org', 'https://codes.example.org/'],
  ['https://codes.example.org/docs', 'https://codes.example.org/docs/'],
  ['HTTPS://Codes.Example.org/상태', 'https://codes.example.org/%EC%83%81%ED%83%9C/'],
  ['http://10.0.0.7:8080/codes//', 'http://10.0.0.7:8080/codes/'],
])('%s is the address of a site', (value, site) => {
  expect(parseSite(value)).toBe(site);
});

test.each([
  ['codes.example.org', ['it does not begin with https:// or http:// and a host']],
  ['//codes.example.org/docs', ['it does not begin with https:// or http:// and a host']],
  ['localhost:4321', ['it does not begin with https:// or http:// and a host']],
  ['https:codes.example.org', ['it does not begin with https:// or http:// and a host']],
  ['https:///codes.example.org', ['it does not begin with https:// or http:// and a host']],
  ['https://h.org/\nEvil: 1', ['it holds what cannot be seen (U+000A): remove it']],
  ['https://h.org\r\n', ['it holds what cannot be seen (U+000D, U+000A): remove it']],
  ['https://h\t.org/a\0b/\x7f', ['it holds what cannot be seen (U+0009, U+0000, U+007F): remove it']],
  ['https://codes\u200b.example.org/\u202edocs', ['it holds what cannot be seen (U+200B, U+202E): remove it']],
  [
    'https:\\\\codes.example.org\\docs',
    ['it does not begin with https:// or http:// and a host', 'it has a backslash: write / instead'],
  ],
  ['https://codes.example.org\\@evil.example', ['it has a backslash: write / instead']],
  [
    'ftp://reader:secret@example.org/docs/index.html?lang=ko#top',
    [
      'it does not begin with https:// or http:// and a host',
      'it holds a user name or a password: remove them',
      'it has a query: remove ?lang=ko',
      'it has a fragment: remove #top',
      'it names a page: name the folder that holds the site',
    ],
  ],
])('%s is none, and the message says everything that is wrong', (value, problems) => {
  expect(() => parseSite(value)).toThrow(
    new BuildError(
      [
        `SITE=${JSON.stringify(value)} is no address that a site can have:`,
        ...problems.map((problem) => `  ${problem}`),
        'Write the address of the home page, as in SITE=https://codes.example.org/docs',
      ].join('\n'),
    ),
  );
});

/** What the integration does to the configuration, and what it says. */
function setUp(value: string | undefined, command: 'build' | 'dev') {
  const updateConfig = vi.fn();
  const info = vi.fn();
  const hook = siteAddress(value).hooks['astro:config:setup'] as unknown as (options: object) => void;
  hook({ command, updateConfig, logger: { info } });
  return { config: updateConfig.mock.calls, said: info.mock.calls.flat() as string[] };
}

test('without an address the build says in one line what it leaves out', () => {
  for (const value of [undefined, '']) {
    const { config, said } = setUp(value, 'build');
    expect(config).toEqual([]);
    expect(said).toEqual([
      'SITE is not set: built without canonical addresses, sitemap, search description and link pictures. See "Address of the site" in docs/hosting.md.',
    ]);
  }
  expect(setUp(undefined, 'dev').said).toEqual([]);
});

test('with one it says nothing and gives it to Astro', () => {
  const { config, said } = setUp('https://codes.example.org/docs', 'build');
  expect(config).toEqual([[{ site: 'https://codes.example.org/docs/' }]]);
  expect(said).toEqual([]);
});

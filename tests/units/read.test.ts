import { describe, expect, test } from 'vitest';
import { ContentError, readContent } from '~/content/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';

/** Two languages and a protocol, however many the project has. */
const locales = new Map([...getLocales()].filter(([locale]) => ['en', 'ko'].includes(locale)));
const surroundings = { protocols: new Map([['http', protocols.get('http')!]]), locales };

const text = (title: string, conditions = '') =>
  `---\ntitle: ${title}\nsummary: About ${title}.\nsender: the server\n${conditions}---\n\nLead.\n\n## when\n\n- a\n\n## fix\n\nb\n\n## operator\n\nc\n\n## confused\n\n- [200](http/200)\n`;
const guide = `---\ntitle: HTTP\nsummary: About HTTP.\nclasses: { 1: a, 2: b, 3: c, 4: d, 5: e, invalid: f }\nterms: { ${protocols
  .get('http')!
  .terms.map((term) => `${term}: x`)
  .join(', ')} }\n---\n`;
const page = '---\ntitle: Page\nsummary: A page.\n---\n';

/** A whole small tree without a fault. */
const good: Record<string, string> = {
  'content/http/200.yaml': 'name: OK\nspec: [RFC 9110 15.3.1]\n',
  ...Object.fromEntries(
    [...locales.keys()].flatMap((locale) => [
      [`content/http/200.${locale}.md`, text('OK')],
      [`content/http.${locale}.mdx`, guide],
      [`content/index.${locale}.mdx`, page],
      [`content/about.${locale}.mdx`, page],
    ]),
  ),
};

/** The problems of the good tree with some files changed; `undefined` takes a file away. */
function problems(changes: Record<string, string | undefined>): string[] {
  const files = Object.fromEntries(
    Object.entries({ ...good, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    readContent(files, surroundings);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** The facts of 200 with some lines added. */
const facts = (lines: string) => ({ 'content/http/200.yaml': `name: OK\nspec: [RFC 9110 15.3.1]\n${lines}` });

test('a tree without a fault is read', () => {
  expect(problems({})).toEqual([]);
});

describe('bad input says what, where and how to mend it', () => {
  test.each<[what: string, changes: Record<string, string | undefined>, expected: string[]]>([
    [
      'the text of a language is missing',
      { 'content/http/200.ko.md': undefined },
      ['content/http/200.ko.md is missing'],
    ],
    [
      'a text has no status',
      { 'content/http/425.en.md': text('Too Early') },
      ['content/http/425.en.md: belongs to no status: add content/http/425.yaml, or mend the name'],
    ],
    [
      'a folder is no protocol',
      { 'content/rtsp/454.yaml': 'name: x', 'content/rtsp/454.en.md': text('x') },
      ['content/rtsp/454.en.md: has no protocol: add src/protocols/rtsp.ts'],
    ],
    [
      'a guide has no protocol',
      { 'content/rtsp.en.mdx': guide },
      ['content/rtsp.en.mdx: belongs to no page: add src/protocols/rtsp.ts, or mend the name'],
    ],
    [
      'a language is unknown',
      { 'content/http/200.xx.md': text('OK') },
      ['content/http/200.xx.md: "xx" is no language of the site (en, ko): add src/i18n/xx.ts, or mend the name'],
    ],
    [
      'a key is unknown',
      facts('heders: []'),
      ['content/http/200.yaml:3: unknown key "heders": remove it or mend its spelling'],
    ],
    [
      'a field is missing',
      { 'content/http/200.yaml': 'spec: [RFC 9110 15.3.1]' },
      ['content/http/200.yaml:1: name is missing: the phrase beside the code, as in "Not Found"'],
    ],
    [
      'a number stands where text belongs',
      facts('headers:\n  - { name: Retry-After, level: MAY, spec: RFC 9110 10.2.3, example: 30 }'),
      [`content/http/200.yaml:4: headers.0.example is no text: write it in quotes, as in '30'`],
    ],
    [
      'a specification names no section',
      { 'content/http/200.yaml': 'name: OK\nspec: [RFC 9110]' },
      [
        'content/http/200.yaml:2: spec.0 "RFC 9110" names no section: write the document and the section, as in "RFC 9110 15.5.2"',
      ],
    ],
    [
      'a registered code cites nothing',
      { 'content/http/200.yaml': 'name: OK' },
      ['content/http/200.yaml: spec is missing: a registered code is defined somewhere; or write "registered: false"'],
    ],
    [
      'nobody uses an unregistered code',
      { 'content/http/200.yaml': 'name: OK\nregistered: false' },
      ['content/http/200.yaml: uses is missing: say who uses the unregistered code'],
    ],
    [
      'two statuses have one address',
      { 'content/http/200.yml': 'name: OK\nspec: [RFC 9110 15.3.1]' },
      ['/http/200/ is the address of content/http/200.yaml and of content/http/200.yml: rename one'],
    ],
    [
      'two files are one text',
      { 'content/http/200.en.mdx': text('OK') },
      ['content/http/200.en.mdx: is the same text as content/http/200.en.md: remove one'],
    ],
    [
      'a link leads to no status',
      { 'content/http/200.en.md': text('OK').replace('http/200)', 'http/999)') },
      ['content/http/200.en.md: links to http/999, and there is no content/http/999.yaml'],
    ],
    [
      'a section key is unknown',
      { 'content/http/200.en.md': text('OK').replace('## fix', '## fixx') },
      [
        expect.stringMatching(
          /^content\/http\/200\.en\.md: "## fixx" is no section: write "## " and one of when, fix, operator, confused/,
        ),
      ],
    ],
    [
      'a section is missing',
      { 'content/http/200.en.md': text('OK').replace('## operator', '') },
      [
        'content/http/200.en.md: has the sections when, fix, confused: write when, fix, operator, confused, in this order',
      ],
    ],
    [
      'code is in an unknown language',
      { 'content/http/200.en.md': text('OK').replace('Lead.', '```htttp\nx\n```') },
      [
        'content/http/200.en.md: has code in "htttp": use one of apache, csharp, go, http, ini, java, js, json, nginx, python, ruby, sh, yaml, text',
      ],
    ],
    [
      'prose has raw HTML',
      { 'content/http/200.en.md': text('OK').replace('Lead.', 'A <b>lead</b>.') },
      [
        'content/http/200.en.md: has raw HTML, &lt;/b&gt;: write Markdown, and < as `<`',
        'content/http/200.en.md: has raw HTML, &lt;b&gt;: write Markdown, and < as `<`',
      ],
    ],
    [
      'Markdown leaves its asterisks in the text',
      { 'content/http/200.ko.md': text('OK').replace('Lead.', '**인증(authentication)**은') },
      ['content/http/200.ko.md: has ** that Markdown did not take as bold: put a space or the parenthesis outside'],
    ],
    [
      'a required header has no example value',
      facts('headers:\n  - { name: Allow, level: MUST, spec: RFC 9110 15.5.6 }'),
      ['content/http/200.yaml: headers: Allow is required (MUST) and has no example value: add "example:"'],
    ],
    [
      'content is given where it is forbidden',
      facts(`content: { rule: forbidden, example: '{}' }`),
      ['content/http/200.yaml: content: has an example, but its rule is "forbidden": remove one of them'],
    ],
    [
      'the content is no JSON',
      facts(`content: { example: '{' }`),
      ['content/http/200.yaml: content: the example is no JSON text: mend it, or say what it is with "type:"'],
    ],
    [
      'a media type for no content',
      facts(`content: { type: text/plain }`),
      ['content/http/200.yaml: content: has a type and no example: add "example:"'],
    ],
    [
      'something else arrives in place of a code that arrives itself',
      facts(`instead: 400`),
      [
        'content/http/200.yaml: instead: says what the client gets in place of the code, and the code is on the wire: add "onWire: false"',
      ],
    ],
    [
      'the content is not as long as its range says',
      facts('headers:\n  - { name: Content-Range, level: MUST, spec: RFC 9110 14.4, example: bytes 0-9/20 }'),
      ['content/http/200.yaml: headers: Content-Range is "bytes 0-9/20", and the content has 20 bytes'],
    ],
    [
      'a request names a field that its sender writes',
      facts('request: { headers: { Content-Length: "9" } }'),
      ['content/http/200.yaml: request: Content-Length is written by whoever sends the request: remove it'],
    ],
    [
      'a condition has no phrase',
      facts('headers:\n  - { name: Vary, level: MUST, spec: RFC 9110 15.3.7, condition: as-in-200 }'),
      ['content/http/200.en.md: conditions lacks as-in-200', 'content/http/200.ko.md: conditions lacks as-in-200'],
    ],
    [
      'a phrase has no condition',
      { 'content/http/200.ko.md': text('OK', 'conditions: { as-in-200: x }\n') },
      ['content/http/200.ko.md: conditions has as-in-200, which nothing uses: remove it'],
    ],
    [
      'a file name is no code',
      { 'content/http/teapot.yaml': 'name: x', 'content/http/1000.yaml': 'name: x' },
      [
        'content/http/1000.yaml: "1000" is no HTTP code: name the file after the code, as in "404.yaml"',
        'content/http/teapot.yaml: "teapot" is no HTTP code: name the file after the code, as in "404.yaml"',
      ],
    ],
    [
      'a file is no entry at all',
      { 'content/http/200.md': text('OK') },
      ['content/http/200.md: is no entry: name it <protocol>/<code>.yaml or <protocol>/<code>.<locale>.md'],
    ],
    [
      'the YAML is broken',
      { 'content/http/200.yaml': 'name: OK\nname: OK' },
      ['content/http/200.yaml:2: Map keys must be unique'],
    ],
    [
      'plain text has a colon',
      { 'content/http/200.en.md': text('OK').replace('About OK.', 'About: OK.') },
      ['content/http/200.en.md:3: has a colon in plain text: write the text in quotes'],
    ],
    [
      'a summary is too long',
      { 'content/http/200.en.md': text('OK').replace('About OK.', 'x'.repeat(161)) },
      ['content/http/200.en.md:3: summary must fit a search result: 160 characters at most'],
    ],
    [
      'a phrase holds a line break',
      { 'content/http/200.yaml': 'name: "OK\\r\\nSet-Cookie: x"\nspec: [RFC 9110 15.3.1]' },
      [
        'content/http/200.yaml:1: name has a line break, a control or a direction character: write plain text on one line',
      ],
    ],
    [
      'a phrase turns its direction around, has no width or is half a character',
      {
        'content/http/200.yaml':
          'name: "a\\u202eb\\u200bc\\ud800"\naliases: [{ name: "\\u061c", spec: [RFC 9110 15] }]\nspec: [RFC 9110 15.3.1]',
      },
      [
        'content/http/200.yaml:1: name has a line break, a control or a direction character: write plain text on one line',
        'content/http/200.yaml:2: aliases.0.name has a line break, a control or a direction character: write plain text on one line',
      ],
    ],
    [
      'a phrase or a field value cannot be sent',
      {
        'content/http/200.yaml':
          'name: 좋음\nspec: [RFC 9110 15.3.1]\nheaders: [{ name: ETag, level: MAY, spec: RFC 9110 8.8.3, example: "é" }]\nrequest: { headers: { Accept: 그림 } }',
      },
      [
        'content/http/200.yaml:1: name has a character that is not ASCII: write ASCII, as the protocol asks',
        'content/http/200.yaml:3: headers.0.example has a character that is not ASCII: write ASCII, as the protocol asks',
        'content/http/200.yaml:4: request.headers.Accept has a character that is not ASCII: write ASCII, as the protocol asks',
      ],
    ],
    [
      'a phrase is as long as a page',
      { 'content/http/200.yaml': `name: ${'x'.repeat(10_000)}\nspec: [RFC 9110 15.3.1]` },
      ['content/http/200.yaml:1: name has more than 1,000 characters: write what a reader takes in'],
    ],
    [
      'an example has what no text has, or has too much of it',
      facts(`content: { type: text/plain, example: "a\\0b" }\nrequest: { content: "\\e[2J" }`),
      [
        'content/http/200.yaml:3: content.example has a control or a direction character: write plain text',
        'content/http/200.yaml:4: request.content has a line break, a control or a direction character: write plain text on one line',
      ],
    ],
    [
      'an example is as long as a book',
      facts(`content: { type: text/plain, example: "${'x'.repeat(10_001)}" }`),
      ['content/http/200.yaml:3: content.example has more than 10,000 characters: write a shorter example'],
    ],
    [
      'a request has a field that is none',
      facts(`request: { headers: { "X: y\\r\\nHost": z } }`),
      ['content/http/200.yaml:3: request.headers.X: y\r\nHost must be a field name, as in "Retry-After"'],
    ],
    [
      'the address of a specification is a program',
      { 'content/http/200.yaml': 'name: OK\nspec: [{ document: x, section: y, url: "javascript:alert(1)" }]' },
      ['content/http/200.yaml:2: spec.0.url must be an address that begins with https:'],
    ],
    [
      'prose links to a program',
      {
        'content/http/200.en.md': text('OK').replace(
          'Lead.',
          '[a](JavaScript:alert(1)) <data:text/html,x> [b][c]\n\n[c]: javascript:x',
        ),
      },
      [
        'content/http/200.en.md: has an address apart from its link, [c]: write it into the link',
        'content/http/200.en.md: links to JavaScript:alert(1): write an address that begins with https:',
        'content/http/200.en.md: links to data:text/html,x: write an address that begins with https:',
      ],
    ],
    [
      'prose loads an image',
      { 'content/http/200.en.md': text('OK').replace('Lead.', '![a](https://example.org/a.png)') },
      ['content/http/200.en.md: has an image, "a": prose has none; write what it shows'],
    ],
    [
      'prose hides something',
      { 'content/http/200.en.md': text('OK').replace('Lead.', 'a&#x202e;b \u200b') },
      [
        'content/http/200.en.md: has U+200B, a character that is not seen: remove it',
        'content/http/200.en.md: has U+202E, a character that is not seen: remove it',
      ],
    ],
    [
      'an MDX page is a program',
      {
        'content/about.en.mdx': `${page}import x from 'node:fs'\n\n{process.exit()}\n\n<script>x</script>\n\na {b} <Frameworks order={c} /> [d](javascript:e) &#x202e; <Frameworks of="x" />\n`,
      },
      [
        'content/about.en.mdx: has U+202E, a character that is not seen: remove it',
        'content/about.en.mdx: has an expression, {b}: write { as \\{ or in `code`',
        'content/about.en.mdx: has an expression, {process.exit()}: write { as \\{ or in `code`',
        'content/about.en.mdx: has an import or export: the components of the page are there without',
        'content/about.en.mdx: has raw HTML, <Frameworks>: write Markdown or a component with attributes in quotes',
        'content/about.en.mdx: has raw HTML, <script>: write Markdown or a component with attributes in quotes',
        'content/about.en.mdx: links to javascript:e: write an address that begins with https:',
      ],
    ],
    [
      'the MDX of a status is broken',
      { 'content/http/200.en.md': undefined, 'content/http/200.en.mdx': text('OK').replace('Lead.', '<a') },
      [expect.stringMatching(/^content\/http\/200\.en\.mdx: is no MDX: /)],
    ],
    [
      'a guide lacks a word',
      { 'content/http.ko.mdx': guide.replace('5: e', '6: e') },
      ['content/http.ko.mdx: classes has 6, which nothing uses: remove it', 'content/http.ko.mdx: classes lacks 5'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  test('all of it at once', () => {
    const found = problems({
      'content/http/200.ko.md': undefined,
      'content/http/200.yaml': 'name: OK\nspec: [RFC 9110]\nheders: []\nstanding: good',
      'content/rtsp/454.yaml': '',
    });
    expect(found).toHaveLength(5);
  });
});

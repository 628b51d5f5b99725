import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findBrokenLinks } from '../../src/build/links';
import { inspect } from '../../src/build/inspect';
import { linksOf } from '../setup/links';
import { parseSite } from '../../src/build/site';
import { dictionaries } from '~/site/dictionaries';
import { findStringGaps } from '~/site/missing-strings';
import classOfTheProtocol from '~/content/rules/class-of-the-protocol';
import snippetKeyOfItsOwn from '~/content/rules/snippet-key-of-its-own';
import addressOfItsOwn from '~/content/rules/address-of-its-own';
import { inWords } from '~/files/problems';
import { parseJson, readFiles } from '~/files/read';
import type { Protocol } from '~/model/protocol';
import type { Status } from '~/model/status';
import { searchWords } from '~/search/words';
import type { Stack } from '~/model/stack';
import { refusalHtml } from '~/protocols/refusals';
import { protocols } from '~/protocols';
import { house } from '~/protocols/stacks';

/** What a throwing function says, line by line. */
function said(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

/** What the build says of a small site whose home page has some markup. */
const links = (markup: string, name = 'index.html') => {
  const pages = linksOf([
    [name, markup],
    ['http/404/index.html', '<h2 id="when">x</h2>'],
  ]);
  return () => findBrokenLinks(pages, new Set(pages.keys()));
};

const unsafe =
  (markup: string, head = '<meta charset="utf-8">') =>
  () =>
    inspect(`<!DOCTYPE html><html><head>${head}</head><body>${markup}</body></html>`, {
      scripts: [],
      style: false,
    }).problems.map((problem) => `/about/ ${problem}`);

const strings = (ko: Record<string, string>) => () =>
  findStringGaps(
    new Map([
      ['en', { search: 'Search', copy: 'Copy' }],
      ['ko', ko],
    ]),
    'en',
    'src/i18n',
  ).map(inWords);

const good = {
  '/content/search.yaml': 'synonyms: [{ typed: [a], meant: [b] }]\nignored: [[the]]\n',
  '/content/glossary.ko.yaml': '- { en: mock, ko: 모의, avoid: [모킹] }\n',
};
const words = (changes: Partial<typeof good>) => () => said(() => searchWords({ ...good, ...changes }));

/** What the reader of files says of a folder that has one more. */
const folder = (plant: (folder: string) => void) => () => {
  const made = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  try {
    plant(made);
    return readFiles(made).problems.map((problem) => inWords({ ...problem, file: relative(made, problem.file) }));
  } finally {
    rmSync(made, { recursive: true });
  }
};
const bytes = (...values: number[]) =>
  folder((made) => {
    writeFileSync(join(made, '404.en.md'), Uint8Array.from(values));
  });

const names = (...ids: string[]) => ({
  facts: ids.map((id) => {
    const [protocol = '', stem = ''] = id.split('/');
    return { file: `content/${id}.yaml`, id, protocol, stem, code: stem };
  }),
  texts: [],
  pages: [],
  providers: [],
});
/** Protocols of which a rule looks at the name only. */
const protocolsOf = (...ids: string[]) => ({
  wires: new Map<string, never>(),
  protocols: new Map(ids.map((id) => [id, {} as Protocol])),
  locales: new Map<string, never>(),
});
const stack = (order: number): Stack => ({
  order,
  name: 'X',
  server: 'x',
  lang: 'js',
  file: 'x.js',
  snippet: () => '',
});
const stacks =
  (...found: [path: string, order: number][]) =>
  () =>
    said(() => house(Object.fromEntries(found.map(([path, order]) => [path, stack(order)]))));

const site = (value: string) => () => said(() => parseSite(value));

/** Mistakes outside of the content, each with what finds it. */
/** What the room of a protocol says of facts of a code. */
function factsOf(protocol: string, code: string, own: object): string[] {
  const { facts, check } = protocols.get(protocol)!;
  const { success, data, error } = facts.safeParse(own);
  return success ? check!({ code, own: data } as Status) : error.issues.map(({ message }) => message);
}

const mailFacts = (own: object) => factsOf('mail', '5.7.1', { digits: [5], line: '550 5.7.1 Refused', ...own });
const grpcFacts = (own: object) => factsOf('grpc', '5', { toHttp: 404, ...own });

export const otherMistakes: Record<string, () => string[]> = {
  'a first digit that no enhanced code has': () => mailFacts({ digits: [3] }),
  'a reply line that is empty': () => mailFacts({ line: '' }),
  'a reply line without an enhanced code': () => mailFacts({ line: '550 Refused' }),
  'a first digit that is not the one of the file': () => mailFacts({ digits: [4, 5] }),
  'a reply line with another enhanced code': () => mailFacts({ line: '550 5.7.2 Refused' }),
  'a reply line of another class': () => mailFacts({ line: '450 5.7.1 Refused' }),
  'a message of gRPC that is empty': () => grpcFacts({ message: '' }),
  'an HTTP status of another side than the gRPC code': () => grpcFacts({ toHttp: 500 }),
  'a link to a page that is not there': links('<a href="http/405/">a</a>'),
  'a link to an anchor that is not there': links('<a href="http/404/#then">a</a>'),
  'a link that is no address': links('<a href="\\\\[/">a</a>'),
  'a link with a % that begins no character': links('<a href="/http/%zz/">a</a>'),
  'two stacks with one address': stacks(['./http/stacks/netty/snippet.ts', 1], ['./sip/stacks/netty/snippet.ts', 1]),
  'two stacks with one place': stacks(['./http/stacks/netty/snippet.ts', 1], ['./http/stacks/vertx/snippet.ts', 1]),
  'a refusal that the wire does not name': () => said(() => refusalHtml('http', { refusal: 'shy' }, 'en', {})),
  'a refusal of a stack that the wire does not name': () =>
    said(() => refusalHtml('http', { refusal: 'shy' }, 'en', { stack: 'Flask', server: 'gunicorn' })),
  'a link that works at the root of a host only': links('<a href="../../http/404/">a</a>', 'ko/index.html'),
  'a link with a sign that begins no character': links('<a href="http/%zz/">a</a>'),
  'a style in an element': unsafe('<p style="margin: 0">x</p>'),
  'an event handler': unsafe('<p onclick="run()">x</p>'),
  'a script in a page': unsafe('<script>run()</script>'),
  'a frame': unsafe('<iframe srcdoc="x"></iframe>'),
  'a header in a page': unsafe('', '<meta charset="utf-8"><meta http-equiv="refresh" content="0">'),
  'an address in a page that runs something': unsafe('<a href="javascript:run()">x</a>'),
  'a file of another origin': unsafe('<img src="https://example.org/a.png">'),
  'a page without the layout': unsafe('<p>x</p>', ''),
  'a room without its words in a language': () =>
    said(() => dictionaries('HTTP', 'src/protocols/http/words', { './en.ts': {} }, ['en', 'ko'])),
  'a string that a language lacks': strings({ search: '검색' }),
  'a string that nothing uses': strings({ search: '검색', copy: '복사', paste: '붙여넣기' }),
  'a word for the search without its meaning': words({
    '/content/search.yaml': 'synonyms: [{ typed: [a] }]\nignored: []\n',
  }),
  'empty words for the search': words({
    '/content/search.yaml': 'synonyms: [{ typed: [""], meant: [] }]\nignored: []\n',
  }),
  'a term without its parts': words({ '/content/glossary.ko.yaml': '- {}\n' }),
  'text that is Latin-1': bytes(0x61, 0x0a, 0x63, 0xe9, 0x0a),
  'text that is UTF-16': bytes(0xff, 0xfe, 0x61, 0x00),
  'a folder that is missing': () => readFiles('lost').problems.map(inWords),
  'a link to nothing': folder((made) => {
    symlinkSync('lost.md', join(made, '404.en.md'));
  }),
  'a link to itself': folder((made) => {
    symlinkSync('404.en.md', join(made, '404.en.md'));
  }),
  'a link to the folder that it lies in': folder((made) => {
    mkdirSync(join(made, 'http'));
    symlinkSync('..', join(made, 'http/more'));
  }),
  'a pipe': folder((made) => {
    execFileSync('mkfifo', [join(made, '404.en.md')]);
  }),
  'a record that is no JSON': () => said(() => parseJson('record.json', '{ x', 'run npm run prove again')),
  'two statuses that the harness takes for one': () =>
    snippetKeyOfItsOwn.find(names('pop3/sys.temp', 'pop3/sys-temp')).map(inWords),
  'a protocol at the address of a page': () => addressOfItsOwn.find(names(), protocolsOf('about')).map(inWords),
  'a protocol at the address of a number': () =>
    addressOfItsOwn.find(names('http/404', '404/1'), protocolsOf('404')).map(inWords),
  'a class that the protocol lacks': () =>
    classOfTheProtocol
      .find({ code: '650', class: '6' } as Status, { name: 'SMTP', classes: { 2: {}, 4: {} } } as unknown as Protocol)
      .map((finding) => inWords({ file: 'content/smtp/650.yaml', ...finding })),
  'an address of the site that is none': site('codes.example.org'),
  'an address of the site with what nobody sees': site('https://codes.example.org/\n'),
  'an address of the site with a backslash': site('https://codes.example.org\\docs'),
  'an address of the site with everything in it': site('https://me:secret@example.org/index.html?a#b'),
};

import { findBrokenLinks } from '../../src/build/links';
import { inspect } from '../../src/build/inspect';
import { linksOf } from '../setup/links';
import { parseSite } from '../../src/build/site';
import { findStringGaps } from '~/site/missing-strings';
import { searchWords } from '~/search/words';

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
  );

const good = {
  '/content/search.yaml': 'synonyms: [{ typed: [a], meant: [b] }]\nignored: [[the]]\n',
  '/content/glossary.ko.yaml': '- { en: mock, ko: 모의, avoid: [모킹] }\n',
};
const words = (changes: Partial<typeof good>) => () => said(() => searchWords({ ...good, ...changes }));

const site = (value: string) => () => said(() => parseSite(value));

/** Mistakes outside of the content, each with what finds it. */
export const otherMistakes: Record<string, () => string[]> = {
  'a link to a page that is not there': links('<a href="http/405/">a</a>'),
  'a link to an anchor that is not there': links('<a href="http/404/#then">a</a>'),
  'a link that works at the root of a host only': links('<a href="../../http/404/">a</a>', 'ko/index.html'),
  'a style in an element': unsafe('<p style="margin: 0">x</p>'),
  'an event handler': unsafe('<p onclick="run()">x</p>'),
  'a script in a page': unsafe('<script>run()</script>'),
  'a frame': unsafe('<iframe srcdoc="x"></iframe>'),
  'a header in a page': unsafe('', '<meta charset="utf-8"><meta http-equiv="refresh" content="0">'),
  'an address in a page that runs something': unsafe('<a href="javascript:run()">x</a>'),
  'a file of another origin': unsafe('<img src="https://example.org/a.png">'),
  'a page without the layout': unsafe('<p>x</p>', ''),
  'a string that a language lacks': strings({ search: '검색' }),
  'a string that nothing uses': strings({ search: '검색', copy: '복사', paste: '붙여넣기' }),
  'a word for the search without its meaning': words({
    '/content/search.yaml': 'synonyms: [{ typed: [a] }]\nignored: []\n',
  }),
  'empty words for the search': words({
    '/content/search.yaml': 'synonyms: [{ typed: [""], meant: [] }]\nignored: []\n',
  }),
  'a term without its parts': words({ '/content/glossary.ko.yaml': '- {}\n' }),
  'an address of the site that is none': site('codes.example.org'),
  'an address of the site with everything in it': site('https://me:secret@example.org/index.html?a#b'),
};

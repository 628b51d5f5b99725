import { describe, expect, test } from 'vitest';
import { examine, readContent } from '~/content/read';
import type { Rule } from '~/content/rule';
import { inWords, ProblemsError } from '~/files/problems';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';

/** Two languages and a protocol, however many the project has. */
const locales = new Map([...getLocales()].filter(([locale]) => ['en', 'ko'].includes(locale)));
const surroundings = { wires: new Map(), protocols: new Map([['http', protocols.get('http')!]]), locales };

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
      [`content/providers.${locale}.mdx`, page],
    ]),
  ),
};

/** The problems of the good tree with some files changed; `undefined` takes a file away. */
function problems(changes: Record<string, string | undefined>): string[] {
  const files = Object.fromEntries(
    Object.entries({ ...good, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    readContent({ texts: files, problems: [] }, surroundings);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(inWords);
    throw error;
  }
}

test('a tree without a fault is read', () => {
  expect(problems({})).toEqual([]);
});

// What it says of each kind of mistake: tests/mutations.test.ts.
test('all of it at once', () => {
  const found = problems({
    'content/http/200.ko.md': undefined,
    'content/http/200.yaml': 'name: OK\nspec: [RFC 9110]\nheders: []\nstanding: good',
    'content/rtsp/454.yaml': '',
  });
  expect(found).toHaveLength(5);
});

describe('no fault hides another', () => {
  const many = (...changes: [string, string][]) =>
    changes.reduce((body, [piece, other]) => body.replace(piece, other), text('OK'));

  test('in one text: its frontmatter, its links, its sections, its characters', () => {
    const body = many(['sender:', 'note:'], ['http/200', 'http/299'], ['## fix\n', ''], ['- a', '- a\u200b <b>\uFFFD']);
    expect(problems({ 'content/http/200.en.md': body })).toEqual([
      'content/http/200.en.md: has the sections when, operator, confused: write when, fix, operator, confused, each once, in this order',
      'content/http/200.en.md:2: sender is missing: write who sends it, as a short phrase',
      'content/http/200.en.md:4: unknown key "note": remove it or mend its spelling',
      'content/http/200.en.md:11: has U+200B, a character that is not seen: remove it',
      'content/http/200.en.md:11: has U+FFFD, where a character was lost: write the character',
      'content/http/200.en.md:11: has raw HTML, <b>: write Markdown, and < as `<`',
      'content/http/200.en.md:22: links to http/299, and there is no content/http/299.yaml: mend the link, or add the code',
    ]);
  });

  test('in the facts and between facts and texts', () => {
    const facts = `name: OK
standing: temporary
registered: yes
heders: []
headers:
  - { name: Allow, level: MUST, spec: RFC 9110 }
  - { name: ETag, level: MAY, spec: RFC 9110 8.8.3, condition: validator }
instead: 400
`;
    expect(problems({ 'content/http/200.yaml': facts, 'content/http/200.ko.md': text('좋음', 'title: x\n') })).toEqual([
      'content/http/200.en.md: conditions lacks validator: add the words for it, in the language of the text',
      'content/http/200.ko.md:5: has the same key twice: remove one',
      'content/http/200.yaml:2: standing is "temporary", and nothing says until when: add "expires:"',
      'content/http/200.yaml:3: registered must be true or false: write one of them',
      'content/http/200.yaml:4: unknown key "heders": remove it or mend its spelling',
      'content/http/200.yaml:5: headers: Allow is required (MUST) and has no example value: add "example:"',
      'content/http/200.yaml:6: headers.0.spec names no section, "RFC 9110": write the document and the section, as in "RFC 9110 15.5.2", or document, section and url',
      'content/http/200.yaml:8: instead: says what the client gets in place of the code, and the code is on the wire: add "onWire: false"',
    ]);
  });

  test('in a guide: a wrong key, and a word for each class and term', () => {
    const wrong = guide.replace('summary:', 'note:').replace('1: a, ', '').replace('terms: {', 'terms: { lost: x,');
    expect(problems({ 'content/http.en.mdx': wrong })).toEqual([
      'content/http.en.mdx:2: summary is missing: write one sentence for search results',
      'content/http.en.mdx:3: unknown key "note": remove it or mend its spelling',
      'content/http.en.mdx:4: classes lacks 1: add the words for it, in the language of the text',
      'content/http.en.mdx:5: terms has lost, which nothing uses: remove it, or mend its name',
    ]);
  });
});

test('the lists of words that the search reads are no entries, and hold no lost characters either', () => {
  expect(problems({ 'content/search.yaml': 'synonyms: []\n', 'content/glossary.ko.yaml': '- caf\uFFFD\n' })).toEqual([
    'content/glossary.ko.yaml:1: has U+FFFD, where a character was lost: write the character',
  ]);
  expect(problems({ 'content/names.yaml': '' })).toEqual([
    'content/names.yaml: is no entry: name it <protocol>/<code>.yaml or <protocol>/<code>.<locale>.md',
  ]);
});

test('a rule that fails itself is named, with what it failed over', () => {
  const rule: Rule = {
    reads: 'facts',
    says: 'Nothing.',
    find: () => {
      throw new TypeError('x is not a function');
    },
  };
  expect(() => examine(good, surroundings, new Map([['mine', rule]]))).toThrow(
    'http/200: the rule mine failed over it',
  );
});

test('a list that a rule cannot read is a problem of the list, said once', () => {
  const problem = { file: 'content/glossary.ko.yaml', line: 3, text: 'is not UTF-8: save the file as UTF-8' };
  const rule: Rule = {
    reads: 'prose',
    says: 'Nothing.',
    find: () => {
      throw new ProblemsError('The project', [problem]);
    },
  };
  expect(examine(good, surroundings, new Map([['mine', rule]])).problems).toEqual([problem]);
});

test('a file that cannot be read is there: only why it cannot be read is said of it', () => {
  for (const file of Object.keys(good)) {
    const texts = Object.fromEntries(Object.entries(good).filter(([other]) => other !== file));
    const problems = [{ file, text: 'is UTF-16: save it as UTF-8' }];
    expect(() => readContent({ texts, problems }, surroundings)).toThrow(
      `The content has 1 problem:\n  ${file}: is UTF-16: save it as UTF-8`,
    );
  }
});

test('as many problems are listed as somebody reads, and the others counted', () => {
  const lost = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`content/lost-${String(index)}.txt`, '']));
  let message = '';
  try {
    readContent({ texts: { ...good, ...lost }, problems: [] }, surroundings);
  } catch (error) {
    ({ message } = error as Error);
  }
  expect(message.split('\n')).toHaveLength(52);
  expect(message).toMatch(/^The content has 60 problems:\n/);
  expect(message).toMatch(/\n {2}and 10 more$/);
});

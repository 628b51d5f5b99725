import { expect, test } from 'vitest';
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

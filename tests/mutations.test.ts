import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentError, readContent } from '~/content/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { contentMistakes, type Files } from './mutations/content';
import { otherMistakes } from './mutations/elsewhere';

// Every kind of mistake, planted in the real content, and what the build says of it: tests/mutations/messages.txt, which
// is written by `npx vitest run tests/mutations.test.ts -u` and read by a person.

const real: Files = Object.fromEntries(
  globSync('content/**/*.*', { exclude: ['**/{glossary,spelling}.*.yaml', 'content/{requirements,names,search}.yaml'] })
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

/** The files of what the mistakes are made in, and of all that it links to; a hundred readings of everything take long. */
const changed = /\/(index|about|http|smtp|http\/(200|301|404)|smtp\/(211|450|550))\.(ya?ml|(en|ko)\.mdx?)$/;
const linked = new Set(
  Object.entries(real).flatMap(([file, text]) =>
    changed.test(file) ? (text.match(/(?<=\]\()\w+\/\d+(?=\))/g) ?? []) : [],
  ),
);
/** What is only linked to needs no prose. */
const frame = (text: string) => text.match(/^---\n.*?\n---$|^## [^\n]*$/gms)?.join('\n\n') ?? text;
const some: Files = Object.fromEntries(
  Object.entries(real).flatMap(([file, text]) => {
    const [, id = ''] = /^content\/(\w+\/\d+)\./.exec(file) ?? [];
    return changed.test(file)
      ? [[file, text]]
      : linked.has(id)
        ? [[file, file.endsWith('.yaml') ? text : frame(text)]]
        : [];
  }),
);

function read(files: Files): string[] {
  try {
    readContent(files, { protocols, locales: getLocales() });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** What the build says of the content with a mistake in it. */
function problemsWith(mistake: (files: Files) => void): string[] {
  const files = { ...some };
  mistake(files);
  return read(files);
}

const found: Record<string, string[]> = {};
beforeAll(() => {
  for (const [name, mistake] of Object.entries(contentMistakes)) found[name] = problemsWith(mistake);
  for (const [name, look] of Object.entries(otherMistakes)) found[name] = look();
});

test('the content as it is has none', () => {
  expect(read(real)).toEqual([]);
  expect(read(some)).toEqual([]);
});

describe('a mistake is found, with where it is and how to mend it', () => {
  const mend = /\b(add|begin|mend|move|name|put|remove|rename|use|write)\b/;

  test.each(Object.keys(contentMistakes))('%s', (name) => {
    expect(found[name]).not.toEqual([]);
    for (const message of found[name]!) {
      expect(message).toMatch(
        /^content\/[^: ]+(:\d+)?: |^content\/\S+ is missing: |^\/\S+\/ is the address of content\//,
      );
      expect(message).toMatch(mend);
    }
  });

  test.each(Object.keys(otherMistakes))('%s', (name) => {
    expect(found[name]).not.toEqual([]);
    expect(found[name]!.join('\n')).toMatch(mend);
  });
});

test('the messages are those that a person has read', async () => {
  const text = Object.entries(found)
    .map(([name, messages]) => `# ${name}\n${messages.map((message) => `${shortened(message)}\n`).join('')}`)
    .join('\n');
  await expect(text).toMatchFileSnapshot('mutations/messages.txt');
});

const shortened = (message: string) => message.replaceAll(/(.)\1{40,}/g, '$1…');

describe('every message has its mistake', () => {
  const files = globSync([
    'src/schema.ts',
    'src/{content,protocols}/*.ts',
    'src/build/{inspect,links,page,pages,site}.ts',
    'src/missing-strings.ts',
    'src/search/words.ts',
  ]);

  /** Texts that are no message: markup, a request, the line above a list of problems. */
  const others = [
    '</table></div>',
    '<div class="table"><table>',
    '<pre class="code" tabindex="0"><code>',
    '</code></pre>',
    '$&<meta http-equiv="Content-Security-Policy" content="',
    'Host: example.com',
    'The content has ',
    ' broken links:',
    ' unsafe places in pages:',
    'SITE is not set: built without',
    // What the library for Markdown would have to do, and an address that only a protocol of that name would claim.
    'Markdown was rendered asynchronously',
    'failed to render: ',
    'the page content/',
    'the number page of ',
  ];

  test.each(files)('%s', (file) => {
    const all = Object.values(found).flat().join('\n');
    const untold = messagesIn(readFileSync(file, 'utf8')).filter(
      (text) => !all.includes(text) && !others.some((other) => text.startsWith(other)),
    );
    expect(untold, 'add a mistake to tests/mutations/ that brings this message about').toEqual([]);
  });
});

/** The fixed parts of every text in a source that has two words side by side. */
function messagesIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));
  return texts.filter((text) => /[a-z]{2,}:? [a-z]{2,}/.test(text) && !/^[.~/]/.test(text));
}

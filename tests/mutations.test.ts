import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '~/content/read';
import { inWords, ProblemsError } from '~/files/problems';
import { readFiles } from '~/files/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';
import { contentMistakes, type Files } from './mutations/content';
import { otherMistakes } from './mutations/elsewhere';

// Every kind of mistake, planted in a small content that stays as it is, and what the build says of it:
// tests/mutations/messages.txt, which is written by `npx vitest run tests/mutations.test.ts -u` and read by a person.

const small = readFiles('tests/mutations/content').texts;
/** A guide has the words that its protocol asks for today, and for this no prose. */
const guides = readFiles('content', (path) => /^content\/(http|smtp)\.(en|ko)\.mdx$/.test(path)).texts;
const good: Files = {
  ...Object.fromEntries(Object.entries(small).map(([file, text]) => [file.replace('tests/mutations/', ''), text])),
  ...Object.fromEntries(
    Object.entries(guides).map(([file, text]) => [file, `${/^---\n.*?\n---\n/s.exec(text)?.[0] ?? ''}\nWords.\n`]),
  ),
};

/** Two protocols and two languages, however many the project has. */
const surroundings = {
  wires,
  protocols: new Map([...protocols].filter(([id]) => ['http', 'smtp'].includes(id))),
  locales: new Map([...getLocales()].filter(([locale]) => ['en', 'ko'].includes(locale))),
};

function read(files: Files): string[] {
  try {
    readContent({ texts: files, problems: [] }, surroundings);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(inWords);
    throw error;
  }
}

/** What the build says of the content with a mistake in it. */
function problemsWith(mistake: (files: Files) => void): string[] {
  const files = { ...good };
  mistake(files);
  return read(files);
}

const found: Record<string, string[]> = {};
beforeAll(() => {
  for (const [name, mistake] of Object.entries(contentMistakes)) found[name] = problemsWith(mistake);
  for (const [name, look] of Object.entries(otherMistakes)) found[name] = look();
});

test('the content without a mistake has none', () => {
  expect(read(good)).toEqual([]);
});

describe('a mistake is found, with where it is and how to mend it', () => {
  const mend = /\b(add|begin|mend|move|name|put|remove|rename|save|use|write)\b/;

  test.each(Object.keys(contentMistakes))('%s', (name) => {
    expect(found[name]).not.toEqual([]);
    for (const message of found[name]!) {
      expect(message).toMatch(/^content\/[^: ]+(:\d+)?: /);
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
  const patterns = [
    // Those of proofreading/ stand in the tests beside its rules.
    'src/content/{*,rules/*}.ts',
    'src/files/*.ts',
    'src/model/schema.ts',
    'src/protocols/*/protocol.ts',
    'src/build/{inspect,links,page,pages,site}.ts',
    'src/site/missing-strings.ts',
    'src/search/words.ts',
  ];
  const files = globSync(patterns, { exclude: ['**/*.test.ts'] });

  test('in files that are there', () => {
    expect(patterns.filter((pattern) => globSync(pattern).length === 0)).toEqual([]);
  });

  /** Texts that are no message: markup, a request, the line above a list of problems. */
  const others = [
    '<meta http-equiv="Content-Security-Policy" content="',
    'Host: example.com',
    'Diagnostic-Code: smtp; ',
    'The content has ',
    ' broken links:',
    ' unsafe places in pages:',
    'SITE is not set: built without',
    // What the library for Markdown, the system or a rule would have to do.
    'Markdown was rendered asynchronously',
    'failed to render, ',
    ': write it in a simpler way',
    ': the rule ',
    ' failed over it',
    'cannot be read, ',
    ': mend it, or remove it',
    // Root, who runs the tests in CI, may read everything.
    'cannot be read: give yourself the right to',
    // Who has the problems; the golden list has the problems alone.
    'The content',
    'Facts of a status of ',
    // The title of a specification.
    'Status codes and their use in gRPC',
    'The list',
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
    // The sentence of a rule, which no build says.
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'says') return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));
  return texts.filter((text) => /[a-z]{2,}:? [a-z]{2,}/.test(text) && !/^[.~/]/.test(text));
}

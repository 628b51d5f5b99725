import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './korean-has-no-english-sentence';

const sentence = 'The server has nothing for this path and does not say why.';

test('a sentence is found in prose and frontmatter, at its place', () => {
  const source = textWith({ locale: 'ko', body: `\n한국어.\n\n${sentence}\n`, matter: { summary: sentence } });
  expect(rule.find(source).map(({ key, line }) => key ?? line)).toEqual(['summary', 4]);
});

test('code, names of products and English pages are let through', () => {
  expect(rule.find(textWith({ locale: 'ko', body: `\`${sentence}\`\n\n\`\`\`text\n${sentence}\n\`\`\`\n` }))).toEqual(
    [],
  );
  expect(rule.find(textWith({ locale: 'ko', body: 'Apache httpd와 Internet Information Services' }))).toEqual([]);
  expect(rule.find(textWith({ body: sentence }))).toEqual([]);
});

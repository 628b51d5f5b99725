import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './korean-is-idiomatic';

const fault = 'Postfix가 답합니다.';

test('a fault is told at its place, in prose and frontmatter', () => {
  const source = textWith({ locale: 'ko', body: `\n${fault}\n`, matter: { summary: fault } });
  expect(rule.find(source)).toEqual([
    { key: 'summary', line: 1, text: 'has "Postfix가 답합니다.": a server does not 답하다: write 응답(하다)' },
    { line: 2, text: 'has "Postfix가 답합니다.": a server does not 답하다: write 응답(하다)' },
  ]);
});

test('in code and in other languages it is none', () => {
  expect(rule.find(textWith({ locale: 'ko', body: `\`${fault}\`\n\n\`\`\`text\n${fault}\n\`\`\`\n` }))).toEqual([]);
  expect(rule.find(textWith({ body: fault }))).toEqual([]);
});

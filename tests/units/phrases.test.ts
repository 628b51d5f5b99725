import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { phraseOf, steadyPhraseOf, type PhraseTable } from '~/protocols/http/phrases';

const folder = 'src/protocols/http/phrases';

test.each(readdirSync(folder))('%s says what was read, how, when, and which phrase belongs to which code', (file) => {
  const table = parse(readFileSync(`${folder}/${file}`, 'utf8')) as PhraseTable;
  expect(table).toMatchObject({
    table: expect.stringMatching(/\S/) as string,
    version: expect.stringMatching(/\d/) as string,
    how: expect.stringMatching(/^(run|read, not run), \S/) as string,
    read: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
  });
  for (const [code, phrase] of Object.entries(table.phrases)) {
    expect(code).toMatch(/^[1-9]\d\d$/);
    expect(phrase).toMatch(/^[!-~]+( [!-~]+)*$/);
  }
  for (const [code, { phrase, until }] of Object.entries(table.former ?? {})) {
    expect(phrase).not.toBe(table.phrases[code]);
    expect(until).toMatch(/^\d+(\.\d+)*$/);
  }
});

test('the same code has the phrase of whoever sends it', () => {
  const authorities = ['node', 'python', 'go', 'puma', 'werkzeug', 'aspnet', 'tomcat'];
  expect(authorities.map((authority) => phraseOf(authority, 413))).toEqual([
    'Payload Too Large',
    'Content Too Large',
    'Request Entity Too Large',
    'Content Too Large',
    'Request Entity Too Large',
    'Payload Too Large',
    undefined,
  ]);
});

test('a phrase is steady where every version that was read says it', () => {
  expect(steadyPhraseOf('python', 404)).toBe('Not Found');
  expect(phraseOf('python', 422)).toBe('Unprocessable Content');
  expect(steadyPhraseOf('python', 422)).toBeUndefined();
});

test('an authority without a table is an error that says where to write one', () => {
  expect(() => phraseOf('perl', 404)).toThrow(
    'no phrases of perl: write src/protocols/http/phrases/perl.yaml, like its siblings',
  );
});

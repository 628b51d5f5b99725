import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isThere, programs, remedy } from './setup/programs';

const lists = parse(readFileSync('data/spelling.ko.yaml', 'utf8')) as Record<'nouns' | 'verbs' | 'forms', string>;
const [nouns, verbs, forms] = [lists.nouns, lists.verbs, lists.forms].map((text) => text.trim().split(/\s+/)) as [
  string[],
  string[],
  string[],
];
const files = [...globSync(['content/**/*.ko.{md,mdx}', 'src/protocols/*/words/ko.ts']), 'src/i18n/ko.ts'].toSorted();

/** A word of the dictionary that takes the same particles or endings, so that `프록시을` stays a fault. */
function model(word: string): string {
  if (word.endsWith('하다')) return '말하다';
  if (word.endsWith('되다')) return '사용되다';
  const vowel = (word.charCodeAt(word.length - 1) - 0xac00) % 28 === 0;
  return vowel ? '주소' : '사람';
}

/** The Hangul words of a file with their line, without code, addresses, and particles that hang on something else. */
export function words(text: string, isCode: boolean): { word: string; line: number }[] {
  const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
  const prose = isCode
    ? text.replaceAll(/\$?\{[^}]*\}+[가-힣]*|'[가-힣]+\/[가-힣]+'/g, blank)
    : text
        .replaceAll(/^```[^]*?^```/gm, blank)
        .replaceAll(/`[^`]*`[가-힣]*|\{[^{}\n]*\}[가-힣]*/g, blank)
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return prose
    .replaceAll(/[A-Za-z0-9][A-Za-z0-9.+/_:@%~*<>()[\]-]*[가-힣]*|["')\]*][가-힣]+/g, blank)
    .split('\n')
    .flatMap((line, index) => (line.match(/[가-힣]+/g) ?? []).map((word) => ({ word, line: index + 1 })));
}

/** What hunspell does not know among words. */
function unknown(all: string[]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  const personal = join(folder, 'words');
  writeFileSync(personal, [...[...nouns, ...verbs].map((word) => `${word}/${model(word)}`), ...forms, ''].join('\n'));
  try {
    const out = execFileSync('hunspell', ['-d', 'ko', '-i', 'utf-8', '-p', personal, '-l'], {
      input: [...new Set(all)].join('\n'),
      encoding: 'utf8',
      // Without a locale of UTF-8, hunspell cannot read the list.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return new Set(out.split('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

beforeAll(() => {
  if (!isThere(programs.hunspell)) throw new Error(remedy(programs.hunspell));
});

test('the speller tells right from wrong, particles included', () => {
  expect([...unknown(['프록시가', '서버를', '재시도하세요', '프록시을', '써버', '메일함가'])]).toEqual([
    '프록시을',
    '써버',
    '메일함가',
    '',
  ]);
});

test('code, addresses, placeholders and what hangs on Latin letters are no words', () => {
  expect(
    words('`curl`로 [연결](http/502)을 DNS는 [502](http/502)를\n```sh\n주석\n```\n{code|을/를} 닫음', false),
  ).toEqual([
    { word: '연결을', line: 1 },
    { word: '닫음', line: 5 },
  ]);
});

test('every Korean word is in the dictionary or in data/spelling.ko.yaml', () => {
  const all = files.flatMap((file) =>
    words(readFileSync(file, 'utf8'), file.endsWith('.ts')).map((found) => ({ file, ...found })),
  );
  const wrong = unknown(all.map(({ word }) => word));
  expect(
    all.filter(({ word }) => wrong.has(word)).map(({ file, line, word }) => `${file}:${String(line)}: ${word}`),
  ).toEqual([]);
});

test('the allow-list has every word once, and only words that stand on a page', () => {
  const listed = [...nouns, ...verbs, ...forms];
  const all = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(listed.filter((word, index) => listed.indexOf(word) !== index)).toEqual([]);
  expect(listed.filter((word) => !all.includes(word.replace(/[하되]다$/, '')))).toEqual([]);
});

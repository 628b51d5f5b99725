import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { statuses } from '~/content';
import { citation, cited } from '../scripts/cited';
import { keywordsOf, sections } from '../scripts/rfc';
import type { Level, Spec } from '~/model/schema';

const keywords = parse(readFileSync('content/requirements.yaml', 'utf8')) as Record<string, string[]>;
const rerun = 'run `npm run requirements -- <folder with the RFC texts>`';

/** Words of the same strength: RFC 2119 1 to 5. */
const strengths = [
  ['MUST', 'SHALL', 'REQUIRED'],
  ['MUST NOT', 'SHALL NOT'],
  ['SHOULD', 'RECOMMENDED'],
  ['SHOULD NOT', 'NOT RECOMMENDED'],
  ['MAY', 'OPTIONAL'],
];
const hasKeyword = (spec: string, keyword: string) =>
  strengths.find((words) => words.includes(keyword))?.some((word) => keywords[spec]?.includes(word)) ?? false;

/** Paragraphs, list items and table rows of a Markdown text, without its code. */
const blocks = (text: string) =>
  text
    .replace(/^---\n[^]*?\n---\n/, '')
    .replaceAll(/^```[^]*?^```/gm, '')
    .replaceAll(/`[^`]*`/g, '`')
    .split(/\n\s*\n|\n(?=[-|] )/)
    .map((block) => block.trim());

test('every RFC section that the content cites has been looked up, and no other', () => {
  expect([...cited().keys()].toSorted(), rerun).toEqual(Object.keys(keywords).toSorted());
});

test('every MUST, SHOULD and MAY of the facts stands in the section that they cite', () => {
  const claims = statuses.flatMap((status) => {
    const { content } = status.own as { content?: { level?: Level; spec?: Spec } };
    return [...status.headers, ...(content ? [content] : [])].map(({ level, spec }) => ({
      id: status.id,
      level,
      spec,
    }));
  });
  expect(
    claims
      .filter(({ level, spec }) => strengths.flat().includes(level ?? '') && typeof spec === 'string')
      .filter(({ level, spec }) => !hasKeyword(spec as string, level!))
      .map(({ id, level, spec }) => `${id}: no ${level!} in ${spec as string}`),
  ).toEqual([]);
});

test('every MUST, SHOULD and MAY of the prose has the section beside it in which it stands', () => {
  const wrong = globSync('content/**/*.{md,mdx}').flatMap((file) =>
    blocks(readFileSync(file, 'utf8')).flatMap((block) => {
      const specs = block.match(citation) ?? [];
      // The texts of drafts and of Microsoft are not read: their section has to stand there, and no more is known.
      if (/(?:draft-[\w-]+|\[?MS-[A-Z]+\]?) \d/.test(block)) return [];
      return keywordsOf(block)
        .filter((keyword) => !specs.some((spec) => hasKeyword(spec, keyword)))
        .map((keyword) => `${file}: no section with ${keyword} beside "${block}"`);
    }),
  );
  expect(wrong).toEqual([]);
});

describe('the reader of RFC texts', () => {
  const rfc = `Table of Contents

   1.  Introduction ....................................................3
   2.  Rules . . . . . . . . . . . . . . . . . . . . . . . . . . . . .  4

1.  Introduction

   A server MUST
   NOT do this, and MAY do that.

Someone                      Standards Track                    [Page 1]
\f
RFC 9999                         Title                         June 2022

   A client SHOULD ask.

2.  Rules

2.1.  First

   A rule is OPTIONAL.

Appendix A.  Changes

   None.
`;

  test('finds each section, not the table of contents and not the page breaks', () => {
    const found = sections(rfc);
    expect([...found.keys()]).toEqual(['1', '2', '2.1', 'A']);
    expect(keywordsOf(found.get('1')!)).toEqual(['MAY', 'MUST NOT', 'SHOULD']);
    expect(keywordsOf(found.get('2')!)).toEqual([]);
    expect(keywordsOf(found.get('2.1')!)).toEqual(['OPTIONAL']);
  });
});

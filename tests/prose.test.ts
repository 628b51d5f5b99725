import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { statuses } from '~/content';
import { locales } from '~/i18n';
import type { Term } from './korean';
import { likeness, paragraphs, shingles } from './prose';

const texts = statuses.flatMap((status) =>
  locales.map((locale) => ({ id: status.id, locale, ...status.texts[locale]! })),
);

describe('the glossary', () => {
  const terms = parse(readFileSync('content/glossary.ko.yaml', 'utf8')) as Term[];

  test('has each term once', () => {
    const names = terms.map(({ en }) => en);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('two pages that read alike are a defect', () => {
  test('two texts with the same words are alike, two others are not', () => {
    const one = shingles('The server closed the connection because nobody sent a command for five minutes.');
    const two = shingles('The server closed the connection because nobody sent a command for ten minutes.');
    const three = shingles('A proxy in front of the application could not read its answer and gave up.');
    expect(likeness(one, two)).toBeGreaterThan(0.5);
    expect(likeness(one, three)).toBe(0);
  });

  test.each(locales)('no paragraph of one status stands nearly the same on the page of another (%s)', (locale) => {
    const all = texts
      .filter((text) => text.locale === locale)
      .flatMap(({ id, lead, sections }) =>
        paragraphs(lead + sections).map((text) => ({ id, text, parts: shingles(text) })),
      )
      .filter(({ parts }) => parts.size >= 6);
    const pairs = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => other.id !== one.id && likeness(one.parts, other.parts) > 0.5)
        .map((other) => `${one.id}: ${one.text}\n${other.id}: ${other.text}`),
    );
    expect(pairs).toEqual([]);
  });
});

test('both languages name the same header fields', () => {
  const fields = (html: string) => {
    const code = [...html.replaceAll(/<pre[\s\S]*?<\/pre>/g, '').matchAll(/<code>(.*?)<\/code>/g)].join(' ');
    return [...new Set(code.match(/\b[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+\b/g))].toSorted();
  };
  for (const { id, texts } of statuses) {
    const [first, ...others] = locales.map((locale) => texts[locale]!.lead + texts[locale]!.sections);
    for (const other of others) expect.soft(fields(other), id).toEqual(fields(first ?? ''));
  }
});

test('who is not to be confused with whom: both pages say so', () => {
  const rivals = new Map(
    statuses.map(({ id, texts }) => {
      const section = texts.en!.sections.split('<h2 ').find((part) => part.startsWith('id="confused"')) ?? '';
      return [id, new Set([...section.matchAll(/href="\/([a-z]+\/[^"/]+)\/"/g)].map(([, other]) => other!))];
    }),
  );
  const oneWay = [...rivals].flatMap(([id, others]) =>
    [...others]
      .filter((other) => other.split('/')[0] === id.split('/')[0] && !rivals.get(other)?.has(id))
      .map((other) => `${id} names ${other}, and ${other} does not name ${id}`),
  );
  expect(oneWay).toEqual([]);
  expect([...rivals].filter(([, others]) => others.size < 2).map(([id]) => id)).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { statuses } from '~/content';

const names = parse(readFileSync('content/names.yaml', 'utf8')) as {
  fields: Record<string, string>;
  others: Record<string, string>;
  numbers: Record<string, string>;
  ownEnhanced: Record<string, string>;
};
const registry = parse(readFileSync('data/smtp-enhanced-status-codes.yaml', 'utf8')) as { codes: object };
const files = globSync('content/**/*.{md,mdx}').map((file) => {
  const text = readFileSync(file, 'utf8');
  const prose = text.replaceAll(/^```[^]*?^```/gm, '');
  return {
    file,
    prose,
    code: [...prose.matchAll(/`([^`]+)`/g)].map(([, code]) => code!),
    http: [...text.matchAll(/^```http\n([^]*?)^```/gm)].map(([, block]) => block!),
  };
});
const inFacts = statuses.flatMap(({ id, protocol, headers }) =>
  protocol === 'http' ? headers.map(({ name }) => ({ file: id, name })) : [],
);

/** Names that a reader takes for a header field, and those of the facts and of HTTP examples, which are fields. */
const fields = [
  ...inFacts,
  ...files.flatMap(({ file, http }) =>
    http.flatMap((block) => [...block.matchAll(/^([A-Za-z][\w-]*): /gm)].map(([, name]) => ({ file, name: name! }))),
  ),
];
const hyphenated = files.flatMap(({ file, code }) =>
  code.flatMap((text) =>
    (text.match(/(?<![\w./$@-])[A-Z][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)+(?![\w-])/g) ?? []).map((name) => ({
      file,
      name,
    })),
  ),
);

/** Three digits that stand for themselves, without a unit, and no part of a longer number, an address or a section. */
const numbers = files.flatMap(({ file, prose, code }) => {
  const plain = prose
    .replace(/^---\n[^]*?\n---\n/, '')
    .replaceAll(/`[^`]*`|\]\([^)]*\)|RFC \d+[ \d.,]*/g, ' ')
    .match(
      /(?<![\d.,:/#%~–-])[1-9]\d\d(?![\d%]|[.,:/-]\d| ?(?:MB|kB|KB|GB|ms|bytes|octets|seconds|milliseconds|minutes|times|px)|초|바이트|옥텟|밀리초|번|개|명|분|픽셀)/g,
    );
  return [...(plain ?? []), ...code.filter((text) => /^[1-9]\d\d$/.test(text))].map((number) => ({ file, number }));
});

const enhanced = files
  .filter(({ file }) => file.includes('/smtp'))
  .flatMap(({ file, prose }) =>
    (
      prose.replaceAll(/RFC \d+ [\d.]+(?:, [\d.]+)*/g, '').match(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g) ?? []
    ).map((code) => ({ file, code })),
  );

test('every header field that is named exists', () => {
  const unknown = [...fields, ...hyphenated.filter(({ name }) => !(name in names.others))].filter(
    ({ name }) => !(name in names.fields),
  );
  expect(unknown.map(({ file, name }) => `${file}: ${name} is not in content/names.yaml`)).toEqual([]);
});

test('every code that is named exists', () => {
  const known = new Set([...statuses.map(({ code }) => code), ...Object.keys(names.numbers)]);
  expect(
    numbers
      .filter(({ number }) => !known.has(number))
      .map(({ file, number }) => `${file}: ${number} is no status code of this site, and not in content/names.yaml`),
  ).toEqual([]);
});

test('every enhanced status code that is named exists', () => {
  const known = new Set(Object.keys(registry.codes));
  expect(
    enhanced
      .filter(({ code }) => !known.has(`X${code.slice(1)}`) && !(code in names.ownEnhanced))
      .map(({ file, code }) => `${file}: ${code} is registered nowhere, and not in content/names.yaml`),
  ).toEqual([]);
});

describe('the list of names holds nothing that no page names', () => {
  const all = files.map(({ prose, http }) => [prose, ...http].join('\n')).join('\n');
  test.each(['fields', 'others', 'numbers', 'ownEnhanced'] as const)('%s', (list) => {
    const surplus = Object.keys(names[list]).filter(
      (name) => !all.includes(name) && !inFacts.some((field) => field.name === name),
    );
    expect(surplus).toEqual([]);
  });
});

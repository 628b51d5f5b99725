import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { statusOf } from '~/content';
import { rivalsOf } from '~/content/rivals';
import { locales, useStrings } from '~/i18n';
import { protocols } from '~/protocols';
import { pack, unpack } from '~/search/columns';
import { lineEntries, searchEntries } from '~/search/entries';
import { createAnswers } from '~/search/answers';
import { packSynonyms, unpackSynonyms, type Synonym } from '~/search/synonyms';
import { searchWords } from '~/search/words';

const table = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Record<string, Record<string, string>>;
const { synonyms, ignored } = searchWords();
const searches = new Map(
  locales.map(
    (locale) =>
      [
        locale,
        createAnswers(
          [searchEntries(locale), lineEntries(locale)].flatMap((all) => unpack(pack(all))),
          unpackSynonyms(packSynonyms(synonyms)),
          ignored,
          {
            everywhere: useStrings(locale).reference.number('{code}'),
            locale,
          },
        ),
      ] as const,
  ),
);
const pathsOf = (locale: string, query: string) => searches.get(locale)!(query).rows.map(({ entry }) => entry.path);

const answers = Object.entries(table).flatMap(([locale, queries]) =>
  Object.entries(queries).map(([query, first]) => {
    const expected = first.split(' ');
    const paths = pathsOf(locale, query);
    const place = first === 'none' ? -Math.sign(paths.length) : paths.findIndex((path) => expected.includes(path));
    return { locale, query, expected, paths, place };
  }),
);

const shown = (failures: typeof answers) =>
  failures
    .map(
      ({ locale, query, expected, paths }) =>
        `${locale} "${query}": ${paths.slice(0, 4).join(' ')}, not ${expected.join(' ')}`,
    )
    .join('\n');

describe('the table of queries', () => {
  test('is long enough to mean something, and half Korean', () => {
    expect(answers.length).toBeGreaterThanOrEqual(120);
    expect(answers.filter(({ query }) => /\p{Script=Hangul}/u.test(query)).length).toBeGreaterThanOrEqual(60);
  });

  test('expects statuses of the site, at least one for each query', () => {
    const isThere = (path: string) => {
      const [, protocol = '', one = '', other = ''] = /^(\w+)\/([\w.]+)\+([\w.]+)$/.exec(path) ?? [];
      const compared = statusOf(`${protocol}/${one}`);
      return compared ? rivalsOf(compared).includes(`${protocol}/${other}`) : statusOf(path) !== undefined;
    };
    const unknown = answers.filter(
      ({ expected }) =>
        !expected.some((path) => !path.includes('/') || /^(?:frameworks|providers)\//.test(path) || isThere(path)),
    );
    expect(shown(unknown)).toBe('');
  });

  test('has the right hit first for at least 95 of 100', () => {
    const failures = answers.filter(({ place }) => place !== 0);
    expect(failures.length / answers.length, shown(failures)).toBeLessThanOrEqual(0.05);
  });

  test('has it among the first three for at least 99 of 100', () => {
    const failures = answers.filter(({ place }) => place < 0 || place > 2);
    expect(failures.length / answers.length, shown(failures)).toBeLessThanOrEqual(0.01);
  });
});

describe('every word that the glossary avoids', () => {
  const terms = parse(readFileSync('content/glossary.ko.yaml', 'utf8')) as { en: string; avoid?: string[] }[];
  const names = [...protocols.values()].map(({ name }) => name);
  // "callee / caller (SIP)" waits for its protocol.
  const here = terms.filter(({ en }) => {
    const [, protocol] = /\(([A-Z]{3,})\)/.exec(en) ?? [];
    return protocol === undefined || protocol === 'DSN' || names.includes(protocol);
  });
  test.each(here.flatMap(({ avoid = [] }) => avoid))('%s', (word) => {
    expect(pathsOf('ko', word)).not.toEqual([]);
  });
});

test('every synonym leads somewhere', () => {
  const { synonyms: own } = parse(readFileSync('content/search.yaml', 'utf8')) as { synonyms: Synonym[] };
  const leads = (word: string) =>
    locales.some((locale) =>
      searches.get(locale)!(word).rows.some(({ places }) => places.some(({ field }) => field === 'also')),
    );
  expect(own.filter(({ typed }) => !typed.some(leads))).toEqual([]);
});

test.each(locales)('every status is the first hit for its protocol and number, and for its name (%s)', (locale) => {
  const missed = searchEntries(locale)
    .filter(({ code }) => code !== '')
    .flatMap(({ path, protocol, code, names }) => {
      const byNumber = pathsOf(locale, `${protocol} ${code}`)[0];
      // Names may be shared by two codes; the other one may then be first.
      const byName = Object.values(path.includes('#') ? {} : names).filter(
        (name) => !pathsOf(locale, `${protocol} ${name}`).slice(0, 2).includes(path),
      );
      return [
        ...(byNumber === path ? [] : [`${path}: ${protocol} ${code}`]),
        ...byName.map((name) => `${path}: ${name}`),
      ];
    });
  expect(missed).toEqual([]);
});

test.each(['', ' ', '?!', '…'])('"%s" finds nothing', (query) => {
  expect(pathsOf('ko', query)).toEqual([]);
});

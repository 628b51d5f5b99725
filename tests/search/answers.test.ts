import { describe, expect, test } from 'vitest';
import { statusOf } from '~/content';
import { rivalsOf } from '~/content/rivals';
import { createAnswers } from '~/search/answers';
import { pack, unpack } from '~/search/columns';
import { searchEntries } from '~/search/entries';
import { searchWords } from '~/search/words';

const { synonyms, ignored } = searchWords();
const answer = createAnswers(unpack(pack(searchEntries('en'))), synonyms, ignored, {
  everywhere: '{code} in every protocol',
  locale: 'en',
});
const rows = (query: string) => answer(query).rows.map(({ entry, tab }) => entry.path + (tab ? ` #${tab}` : ''));

describe('two codes', () => {
  test.each([
    ['401 403', ['http/401+403', 'http/401']],
    ['403 vs 401', ['http/401+403', 'http/403']],
    ['401/403', ['http/401+403', 'http/401']],
    ['difference between 401 and 403', ['http/401+403', 'http/401']],
    ['502와 504의 차이', ['http/502+504', 'smtp/502+504']],
    ['401이랑 403', ['http/401+403', 'http/401']],
    ['smtp 450 550', ['smtp/450+550', 'smtp/450']],
    ['http 401 403', ['http/401+403', 'http/401']],
    // Of no pair, of two protocols, or in a log.
    ['404 503', ['http/404', 'http/503']],
    ['401 550', ['http/401', 'smtp/550']],
    ['smtp 401 403', ['http/401', 'http/403']],
    ['"GET /admin HTTP/1.1" 401 403 "-"', ['http/401', 'http/403']],
  ])('%s', (query, expected) => {
    expect(rows(query).slice(0, 2)).toEqual(expected);
  });

  test('are named by both, in each language that they have', () => {
    const [first] = answer('401 403').rows;
    expect(first?.entry).toMatchObject({
      code: '401+403',
      protocol: 'HTTP',
      names: { wire: 'Unauthorized · Forbidden' },
    });
    expect(first?.entry.names.ko).toMatch(/^[가-힣 ]+ · [가-힣 ]+$/);
  });
});

describe('a class', () => {
  test('is before its codes, and these before what has the digit elsewhere', () => {
    const found = rows('5xx');
    expect(found.slice(0, 2)).toEqual(['http#class-5', 'smtp#class-5']);
    const first = found.findIndex((path) => !/#class-5$|\/5\d\d$/.test(path));
    expect(found.slice(2, first).length).toBeGreaterThan(40);
    expect(found.slice(first).filter((path) => /\/5\d\d$/.test(path))).toEqual([]);
  });
});

test('rivals are those of the same protocol under "confused", and name each other', () => {
  const [one, other] = [statusOf('http/401')!, statusOf('http/403')!];
  expect(rivalsOf(one)).toContain('http/403');
  expect(rivalsOf(other)).toContain('http/401');
  expect(rivalsOf(one).every((id) => id.startsWith('http/') && id !== 'http/401')).toBe(true);
});

describe('a number', () => {
  test.each([
    ['577', ['http#class-5', 'smtp#class-5'], true],
    ['smtp 577 error', ['smtp#class-5'], true],
    ['smtp577', ['smtp#class-5'], true],
    ['smtp 404', ['smtp#class-4', 'http/404'], true],
    ['577 in a log of nginx', [], false],
    ['777', [], false],
    ['1006', [], false],
    ['57', [], false],
    ['550', ['smtp/550', '550'], false],
  ])('%s', (query, expected, isUnknown) => {
    const found = answer(query);
    expect(found.isUnknown).toBe(isUnknown);
    if (expected.length > 0) expect(rows(query)).toEqual(expected);
    else expect(rows(query).filter((path) => path.includes('#class'))).toEqual([]);
  });
});

describe('a framework', () => {
  test.each([
    ['503 flask', 'http/503 #flask'],
    ['not found express', 'http/404 #express'],
    ['flask', 'frameworks/flask'],
    ['422 spring boot', 'http/422 #spring'],
    ['http 550 go', 'smtp/550 #go'],
    ['gone', 'http/410'],
  ])('%s', (query, first) => {
    expect(rows(query)[0]).toBe(first);
  });

  test('has no tab on a mock page of another wire, or where there is none', () => {
    const all = unpack(pack(searchEntries('en'))).map((entry) => ({
      ...entry,
      wires: { 'http/503': 'tcp', 'smtp/503': '' }[entry.path] ?? entry.wires,
    }));
    const search = createAnswers(all, synonyms, ignored, { everywhere: '', locale: 'en' });
    expect(
      search('503 flask')
        .rows.slice(0, 2)
        .map(({ tab }) => tab),
    ).toEqual([undefined, undefined]);
  });
});

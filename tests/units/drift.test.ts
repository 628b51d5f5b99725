import { expect, test } from 'vitest';
import {
  compareEnhanced,
  compareNames,
  compareRegistry,
  compareTable,
  judge,
  type Entry,
  type Site,
} from '../../scripts/drift/compare';

const entry = (facts: Partial<Entry>): Entry => ({
  name: 'Not Found',
  otherNames: [],
  registered: true,
  standing: 'standard',
  expires: undefined,
  spec: ['RFC 9110 15.5.5'],
  ...facts,
});
const site = (facts: Partial<Entry> = {}): Site => new Map([['404', entry(facts)]]);
const registry = (name: string, spec = 'RFC 9110 15.5.5') => new Map([['404', { name, spec }]]);
const list = (phrases: Record<string, string>) => ({ name: 'Go', phrases: new Map(Object.entries(phrases)) });
const texts = (differences: { text: string }[]) => differences.map(({ text }) => text);
const today = '2026-11-21';

test('what is alike does not differ', () => {
  expect(compareNames(list({ 404: 'Not Found' }), site())).toEqual([]);
  expect(compareRegistry(registry('Not Found'), site(), today)).toEqual([]);
  expect(compareRegistry(registry('Not Found', 'RFC 9110'), site(), today)).toEqual([]);
});

test('another name, a code too many and one that is missing', () => {
  expect(texts(compareNames(list({ 404: 'Lost', 442: 'Odd' }), site()))).toEqual([
    '404: says "Lost", the site "Not Found"',
    '442: says "Odd", the site has no such code',
  ]);
  expect(texts(compareNames(list({}), site()))).toEqual(['404: is missing, the site has "Not Found"']);
  expect(compareNames(list({}), site({ registered: false }))).toEqual([]);
});

test('a name that the page has too is no surprise', () => {
  expect(compareNames(list({ 404: 'Lost' }), site({ otherNames: ['Lost'] }))).toMatchObject([
    { reason: 'the page names it as another name' },
  ]);
});

test('a table of phrases and its authority: another phrase, one too many, one that is missing', () => {
  const phrases = { 404: 'Not Found', 422: 'Unprocessable Content' };
  expect(compareTable(list(phrases), { phrases })).toEqual([]);
  expect(compareTable(list({ 404: 'Lost', 442: 'Odd' }), { phrases })).toEqual([
    { source: 'Go, phrases', text: '404: says "Lost", the table "Not Found"' },
    { source: 'Go, phrases', text: '422: is missing, the table has "Unprocessable Content"' },
    { source: 'Go, phrases', text: '442: says "Odd", the table has no such code' },
  ]);
});

test('a phrase of earlier versions that the table has too is no surprise', () => {
  const table = {
    phrases: { 422: 'Unprocessable Content' },
    former: { 422: { phrase: 'Unprocessable Entity', until: '3.12' } },
  };
  expect(compareTable(list({ 422: 'Unprocessable Entity' }), table)).toEqual([
    {
      source: 'Go, phrases',
      text: '422: says "Unprocessable Entity", the table "Unprocessable Content"',
      reason: 'the table has it as the phrase of 3.12 and earlier',
    },
  ]);
  expect(compareTable(list({ 422: 'Odd' }), table)).not.toMatchObject([{ reason: expect.anything() as string }]);
});

test.each<[name: string, facts: Partial<Entry>, expected: string[]]>([
  ['Not Found', { registered: false }, ['404: is registered, the site says that it is not']],
  ['Not Found', { spec: ['RFC 7231 6.5.4'] }, ['404: refers to RFC 9110 15.5.5, the site to RFC 7231 6.5.4']],
  ['Not Found (OBSOLETED)', {}, ['404: is obsolete, the site says standard']],
  ['Not Found (OBSOLETED)', { standing: 'obsolete' }, []],
  ['Not Found', { standing: 'obsolete' }, ['404: is standard, the site says obsolete']],
  ['Not Found', { standing: 'deprecated' }, []],
  ['(Unused)', { standing: 'reserved' }, ['404: says "(Unused)", the site "Not Found"']],
  [
    'Not Found (TEMPORARY - registered 2026-01-01, expires 2027-01-01)',
    {},
    ['404: is temporary, the site says standard', '404: expires 2027-01-01, the site says never'],
  ],
  [
    'Not Found (TEMPORARY - registered 2026-01-01, expires 2026-11-21)',
    { standing: 'temporary', expires: '2026-11-21' },
    [],
  ],
  [
    'Not Found (TEMPORARY - registered 2026-01-01, expires 2026-11-20)',
    { standing: 'temporary', expires: '2026-11-20' },
    ['404: its temporary registration ended on 2026-11-20: look whether it was renewed'],
  ],
])('the registry says "%s", the site %j', (name, facts, expected) => {
  expect(texts(compareRegistry(registry(name), site(facts), today))).toEqual(expected);
});

test('enhanced codes and the replies that they go with', () => {
  const codes = new Map([
    ['X.7.0', ['550', '220']],
    ['X.7.1', undefined],
  ]);
  expect(
    compareEnhanced(
      codes,
      new Map([
        ['550', ['5.7.0', '5.7.1']],
        ['220', ['2.7.0']],
      ]),
    ),
  ).toEqual([]);
  expect(
    texts(
      compareEnhanced(
        codes,
        new Map([
          ['550', ['5.7.9']],
          ['551', ['5.7.0']],
        ]),
      ),
    ),
  ).toEqual([
    '550: the site shows 5.7.9, which is not registered',
    '551: the site shows 5.7.0, which goes with 550, 220',
    '550: goes with 5.7.0, the site does not show it',
    '220: goes with 2.7.0, the site has no such reply',
  ]);
});

test('a difference is known by its words; one that is gone is told, but not of whom nobody could ask', () => {
  const known = [
    { source: 'Go', text: '404: a', reason: 'so it is' },
    { source: 'Go', text: '404: gone', reason: 'so it was' },
    { source: 'Python', text: '404: gone', reason: 'so it was' },
  ];
  const differences = [
    { source: 'Go', text: '404: a' },
    { source: 'Node', text: '404: a' },
    { source: 'Go', text: '404: b' },
  ];
  const verdict = judge(differences, known, new Set(['Go', 'Node']));
  expect(texts(verdict.known)).toEqual(['404: a']);
  expect(verdict.unknown.map(({ source, text }) => `${source} ${text}`)).toEqual(['Node 404: a', 'Go 404: b']);
  expect(verdict.gone).toEqual([known[1]]);
});

import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { locales } from '~/i18n';
import { pack, unpack, type Entry } from '~/search/columns';
import { withoutParticle } from '~/search/particles';
import { lineEntries, searchEntries, statusEntries } from '~/search/entries';
import { createUnglue } from '~/search/glue';
import { keywords } from '~/search/keywords';
import { createSearch } from '~/search/match';
import { excerptOf, isNumber, longest, readQuery, type Word } from '~/search/query';
import { linesScript, searchScript } from '~/search/script';
import { known, nearest, typosBetween } from '~/search/typos';
import { isInitials, spell, switchKeyboard } from '~/search/spelling';
import { packSynonyms, unpackSynonyms } from '~/search/synonyms';
import { searchWords } from '~/search/words';
import { mixedStatuses } from '../../benchmarks/statuses';

describe('spelling', () => {
  test.each([
    ['인증 필요', 'ㅇㅣㄴㅈㅡㅇㅍㅣㄹㅇㅛ', '20010020010', 'ㅇㅈㅍㅇ'],
    ['없음', 'ㅇㅓㅂㅅㅇㅡㅁ', '2000100', 'ㅇㅇ'],
    ['과', 'ㄱㅗㅏ', '200', 'ㄱ'],
    ["I'm a Teapot", 'imateapot', '212211111', '---'],
    ['5.7.0', '5.7.0', '21111', '-'],
    ['URI가', 'uriㄱㅏ', '21120', '-ㄱ'],
    ['Time-out, naïve', 'timeoutnaive', '211121121111', '---'],
    ['ㅘㄳ', 'ㅗㅏㄱㅅ', '2010', 'ㅗㄱ'],
    ['… ?', '', '', ''],
  ])('%s', (text, keys, edges, initials) => {
    expect(spell(text)).toMatchObject({ keys, edges, initials });
  });

  test('knows where each key and each initial comes from', () => {
    const { at, initialsAt } = spell('a 인증');
    expect(at).toEqual([0, 2, 2, 2, 3, 3, 3]);
    expect(initialsAt).toEqual([0, 1, 4]);
  });

  test('a syllable half typed begins the whole one', () => {
    const whole = spell('사서함').keys;
    for (const typed of ['ㅅ', '사', '사ㅅ', '사서', '사섷', '사서하', '사서함'])
      expect(whole).toMatch(new RegExp(`^${spell(typed).keys}`));
  });

  test('tells initials from keys', () => {
    expect(isInitials('ㅇㅈ')).toBe(true);
    expect(isInitials(spell('인증').keys)).toBe(false);
    expect(isInitials('')).toBe(false);
  });

  test('switches the keyboard both ways', () => {
    expect(switchKeyboard('dlswmd')).toBe(spell('인증').keys);
    expect(switchKeyboard(spell('ㅜㅐㅅ').keys)).toBe('not');
  });
});

test.each([
  ['인증이', '인증'],
  ['코드가', '코드'],
  ['서버에서는', '서버'],
  ['DNS를', 'DNS'],
  ['필요합니다', '필요'],
  // No particle: "이" follows a consonant, "가" a vowel.
  ['게이트웨이', '게이트웨이'],
  ['증가', '증가'],
  ['필요', '필요'],
  ['status', 'status'],
])('%s without its ending is %s', (word, stem) => {
  expect(withoutParticle(word)).toBe(stem);
});

describe('typos', () => {
  test.each([
    ['mailbx', 'mailbox', 1],
    ['mialbox', 'mailbox', 1],
    ['maillbox', 'mailbox', 1],
    ['mailbax', 'mailbox', 1],
    ['mailb', 'mailbox', 0],
    ['unauthorised', 'unauthorized', 1],
  ])('from %s to %s: %i', (typed, word, typos) => {
    expect(typosBetween(typed, word, 2)).toBe(typos);
  });

  test('the nearest words, and none for short words or many typos', () => {
    const vocabulary = known(['mailbox', 'mailing', 'mail', 'gateway']);
    expect(nearest('mailbx', vocabulary)).toEqual(['mailbox']);
    expect(nearest('gatway', vocabulary)).toEqual(['gateway']);
    expect(nearest('mal', vocabulary)).toEqual([]);
    expect(nearest('qwertyu', vocabulary)).toEqual([]);
  });
});

describe('a query', () => {
  /** Qualifiers end in a point, numbers that may go on in `…`; parts stand in brackets. */
  const shape = ({ text, isNumber, isOpen, isQualifier, parts }: Word): string =>
    `${text}${isQualifier ? '.' : ''}${isNumber && isOpen ? '…' : ''}${parts.length > 0 ? `[${parts.map(shape).join(' ')}]` : ''}`;

  test.each([
    ['404', '404…'],
    ['404 error', '404 error'],
    ['5xx 에러', '5… 에러'],
    ['4YZ', '4…'],
    ['404에러', '404 에러'],
    ['535-5.7.8', '535 5.7.8…'],
    ['HTTP/1.1 426', 'http 1.1 426…'],
    ['smtp530', 'smtp530[smtp 530…]'],
    ['HTTP_404_NOT_FOUND', 'http_404_not_found[http_ 404 _not_found[not found]]'],
    ['HTTPStatus.NOT_FOUND', 'httpstatus.not_found[http. status. not_found[not found]]'],
    ['http.StatusIMUsed', 'http.statusimused[http. statusimused[status im used]]'],
    [
      'StatusCodes.Status404NotFound',
      'statuscodes.status404notfound[status. codes. status404notfound[status 404 notfound[not found]]]',
    ],
    ['Net::HTTPRequestURITooLong', 'net::httprequesturitoolong[net. httprequesturitoolong[http request uri too long]]'],
    ['Illuminate\\Auth\\NotFound', 'illuminate\\auth\\notfound[illuminate. auth. notfound[not found]]'],
    [':not_found', 'not_found[not found]'],
    ['DAS51', 'das51[das 51…]'],
    // No names in programs.
    ["I'm a teapot", "i'm a teapot"],
    ['WWW-Authenticate', 'www-authenticate'],
    ['mx.example.net', 'mx.example.net'],
    ['Not found. Try again.', 'not found. try again.'],
    // Numbers of a system's errors.
    ['(111: Connection refused)', 'connection refused'],
    ['(111)Connection refused: AH00957', 'connection refused ah00957[ah 00957…]'],
    ['Not Found (404)', 'not found 404…'],
    // Other forms of the same characters; the consonants of Korean stay.
    ['４０４', '404…'],
    ['40４ ＮＯＴ　ＦＯＵＮＤ', '404 not found'],
    ['ㅇㅈㅍㅇ', 'ㅇㅈㅍㅇ'],
    ['인증'.normalize('NFD'), '인증'],
    ['?! …', ''],
  ])('%s is %s', (query, words) => {
    expect(readQuery(query).map(shape).join(' ')).toBe(words);
  });

  test.each(['a', '가', '1', 'a ', 'a.', 'a::', 'A_', 'aB', '＿', '😀 a', 'ﷺ', '9.9 '])(
    'of 100,000 times "%s" has a beginning that is read, and no more',
    (part) => {
      const read = readQuery(part.repeat(100_000));
      const all = (words: Word[]): Word[] => words.flatMap((word) => [word, ...all(word.parts)]);
      expect(read.map(({ text }) => text).join('').length).toBeLessThanOrEqual(longest);
      expect(all(read).length).toBeLessThanOrEqual(3 * longest);
    },
  );

  test('that is long ends with a whole word', () => {
    const line = 'mailbox '.repeat(longest);
    expect(new Set(readQuery(`x${line}`).map(({ text }) => text))).toEqual(new Set(['xmailbox', 'mailbox']));
  });

  test('is repeated whole, or its beginning', () => {
    expect(excerptOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(excerptOf('a'.repeat(61))).toBe(`${'a'.repeat(60)}…`);
    expect(excerptOf('😀'.repeat(60))).toBe('😀'.repeat(60));
    expect(excerptOf('😀'.repeat(100_000))).toBe(`${'😀'.repeat(60)}…`);
  });

  test('is a number alone, or not', () => {
    expect(['1006', '１００６', '5.4.1'].filter(isNumber)).toHaveLength(3);
    expect(['1006 close', 'HTTP404', '5.', 'x', ''].filter(isNumber)).toEqual([]);
  });
});

test.each([
  ['statusnotfound', ['notfound']],
  ['notfounderror', ['notfound']],
  ['httpok', ['http', 'ok']],
  ['httpstatuscodegone', ['http', 'gone']],
  ['smtpauthenticationerror', ['smtp', 'authentication']],
  ['gone', []],
  ['http', []],
  ['error', []],
  ['statuses', ['es']],
])('%s without its glue is %j', (word, parts) => {
  expect(createUnglue(['', 'http', 'smtp'], ['error', 'status', 'code', 'is', '에러', 'http status'])(word)).toEqual(
    parts,
  );
});

describe('columns', () => {
  const entry: Entry = {
    path: 'dns/16-badvers',
    protocol: 'DNS',
    code: '16',
    kind: 'neutral',
    links: 3,
    wires: 'dns http',
    rivals: [],
    names: { wire: 'BADVERS', ko: '맞지 않는 버전' },
    texts: { alias: ['Bad OPT Version', 'BADSIG'] },
  };

  test('give back what they were made of', () => {
    const other: Entry = {
      ...entry,
      path: 'http/404',
      code: '404',
      names: { wire: 'Not Found' },
      texts: { header: ['Allow'] },
    };
    const page: Entry = { ...entry, path: '', protocol: '', code: '', wires: '', names: { en: 'Home' }, texts: {} };
    expect(unpack(pack([entry, other, page]))).toEqual([entry, other, page]);
    const far = Array.from({ length: 300 }, (_, row) => ({ ...page, path: `x${String(row)}` }));
    far[0]!.rivals = ['x1', 'x44', 'x299'];
    far[7]!.rivals = ['x8'];
    expect(unpack(pack(far)).map(({ rivals }) => rivals)).toEqual(far.map(({ rivals }) => rivals));
    const row = ['x/9', 'x/10', 'x/11', 'x/13', 'y/14', 'y/05', 'y/06', 'y', ''].map((path) => ({ ...page, path }));
    expect(unpack(pack(row))).toEqual(row);
    for (const locale of locales) {
      const entries = searchEntries(locale);
      expect(unpack(pack(entries)).map(({ names, code }) => ({ names, code }))).toEqual(
        entries.map(({ names, code }) => ({ names, code })),
      );
    }
  });

  test('refuse a text that would end a row', () => {
    expect(() => pack([{ ...entry, texts: { alias: ['a\tb'] } }])).toThrow(
      'search: dns/16-badvers has a tab or a line break in "a\tb"',
    );
  });
});

test('synonyms give back what they were made of', () => {
  const { synonyms } = searchWords();
  expect(synonyms.length).toBeGreaterThan(20);
  expect(unpackSynonyms(packSynonyms(synonyms))).toEqual(synonyms);
  expect(unpackSynonyms(packSynonyms([]))).toEqual([]);
});

describe('entries', () => {
  test('are every status and page, by addresses that exist once', () => {
    const paths = searchEntries('ko').map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...statuses.map(({ id }) => id),
        'http',
        'smtp#session',
        'about#links',
        'codes',
        'about',
        'frameworks/go',
      ]),
    );
  });

  test('bring the facts of a status, the most telling first', () => {
    const entry = searchEntries('ko').find(({ path }) => path === 'smtp/530');
    expect(entry).toMatchObject({
      protocol: 'SMTP',
      code: '530',
      kind: 'permanent-failure',
      names: { wire: 'Authentication Required', ko: '인증 필요' },
    });
    expect(entry?.texts.enhanced?.[0]).toBe('5.7.0');
    expect(entry?.texts.extensions).toContain('STARTTLS');
  });

  test('bring less beyond names and facts, the more statuses there are', () => {
    const bring = (all: typeof statuses) => statusEntries(all, 'ko').find(({ path }) => path === 'http/420')?.texts;
    const one = bring(statuses.filter(({ id }) => id === 'http/420' || id === 'http/404'));
    const many = bring(
      mixedStatuses(1000)
        .concat(statuses.filter(({ id }) => id === 'http/420'))
        .slice(-1000),
    );
    expect(one?.word).toHaveLength(12);
    expect(many?.word).toHaveLength(0);
    expect(one?.vendor).toContain('Salesforce: No routing information');
    expect(many?.vendor).toContain('Salesforce');
  });

  test('bring the rivals that stand further down, of many statuses one each', () => {
    const rivals = (all: typeof statuses) => statusEntries(all, 'ko').map((entry) => entry.rivals);
    expect(statusEntries(statuses, 'en').find(({ path }) => path === 'http/401')?.rivals).toContain('http/403');
    expect(Math.max(...rivals(statuses).map(({ length }) => length))).toBeGreaterThan(3);
    const many = rivals(mixedStatuses(1000)).map(({ length }) => length);
    expect([Math.max(...many), many.filter((length) => length > 0).length > 500]).toEqual([1, true]);
  });

  test('bring the words that tell a text from the others', () => {
    const words = keywords(statuses, 'en', 10, () => '').get('http/418');
    expect(words).toEqual(expect.arrayContaining(['teapot', 'joke', 'firewall']));
  });

  test('bring no word twice', () => {
    for (const { path, names, texts } of searchEntries('en')) {
      const own = [...Object.values(names), ...(texts.header ?? []), ...(texts.alias ?? [])].join(' ').toLowerCase();
      expect(texts.word?.filter((word) => own.includes(word)) ?? [], path).toEqual([]);
    }
  });
});

describe.each(locales)('with Brotli, in bytes (%s)', (locale) => {
  const sizeOf = (script: string) =>
    brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

  test('program and index of the codes that are here stay below 30,000', () => {
    expect(sizeOf(searchScript(searchEntries(locale), locale))).toBeLessThan(30_000);
  });

  test('those of 1,000 codes below 34,500', () => {
    expect(sizeOf(searchScript(statusEntries(mixedStatuses(1000), locale), locale))).toBeLessThan(34_500);
  });

  test('the lines of providers, which come behind, below 20,000', () => {
    expect(sizeOf(linesScript(lineEntries(locale)))).toBeLessThan(20_000);
  });
});

describe('a hit', () => {
  const entries: Entry[] = [
    {
      path: 'x/530',
      protocol: 'X',
      code: '530',
      kind: 'neutral',
      links: 0,
      wires: '',
      rivals: [],
      names: { wire: 'Authentication Required', ko: '인증 필요' },
      texts: { header: ['Retry-After'], word: ['tss09'] },
    },
    {
      path: 'y/530',
      protocol: 'Y',
      code: '530',
      kind: 'neutral',
      links: 9,
      wires: '',
      rivals: [],
      names: { wire: 'Origin DNS Error' },
      texts: { vendor: ['Acme'] },
    },
    {
      path: 'y/531',
      protocol: 'Y',
      code: '531',
      kind: 'neutral',
      links: 0,
      wires: '',
      rivals: [],
      names: { wire: 'Acme' },
      texts: {},
    },
  ];
  const search = createSearch(entries, [{ typed: ['로그인'], meant: ['인증'] }], ['error']);
  const found = (query: string) =>
    search(query).map(({ entry, places }) => [
      entry.path,
      ...places.map(
        ({ field, text, marks }) => `${field}: ${marks.map(([from, to]) => text.slice(from, to)).join('|')}`,
      ),
    ]);

  test.each([
    [
      'x 530',
      [
        ['x/530', 'protocol: X', 'code: 530'],
        ['y/530', 'code: 530'],
      ],
    ],
    [
      '53',
      [
        ['x/530', 'code: 53'],
        ['y/530', 'code: 53'],
        ['y/531', 'code: 53'],
      ],
    ],
    [
      '530 error',
      [
        ['y/530', 'code: 530', 'name: Error'],
        ['x/530', 'code: 530'],
      ],
    ],
    ['인증이', [['x/530', 'name: 인증']]],
    ['ㅈㅍ', []],
    ['ㅇㅈㅍ', [['x/530', 'name: 인증 필']]],
    ['인증피', [['x/530', 'name: 인증 필']]],
    ['retry after', [['x/530', 'header: Retry|After']]],
    ['retryafter', [['x/530', 'header: Retry-After']]],
    ['authentication requird', [['x/530', 'name: Authentication|Required']]],
    ['로그인', [['x/530', 'also: 로그인']]],
    [
      'acme',
      [
        ['y/531', 'name: Acme'],
        ['y/530', 'vendor: Acme'],
      ],
    ],
    [
      '5xx',
      [
        ['x/530', 'code: 5'],
        ['y/530', 'code: 5'],
        ['y/531', 'code: 5'],
      ],
    ],
    ['nothing of this', []],
  ])('of %s says where it matched', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  const one = ['x/530', 'code: 530'];
  const both = [one, ['y/530', 'code: 530']];
  test.each([
    // A number is no typo of another one, and no beginning of one unless it is still typed.
    ['5300', []],
    ['1530', []],
    ['540', []],
    ['53 of 17', []],
    [
      'acme 53',
      [
        ['y/531', 'name: Acme', 'code: 53'],
        ['y/530', 'vendor: Acme', 'code: 53'],
      ],
    ],
    ['530.25', both],
    ['53.25', []],
    // Of two codes the first was meant.
    ['531 530', [['y/531', 'code: 531'], ...both]],
    ['530 531', [...both, ['y/531', 'code: 531']]],
    // A product's own code is none of these.
    ['QX53', []],
    ['TSS04', []],
    ['TSS09', [['x/530', 'word: tss09']]],
    ['QX530', both],
    ['X53', [['x/530', 'protocol: X', 'code: 53']]],
    [
      'Error53',
      [
        ['y/530', 'name: Error', 'code: 53'],
        ['x/530', 'code: 53'],
        ['y/531', 'code: 53'],
      ],
    ],
    // Names in programs.
    ['AUTHENTICATION_REQUIRED', [['x/530', 'name: Authentication Required']]],
    ['SC_AUTHENTICATION_REQUIRED', [['x/530', 'name: Authentication|Required']]],
    [
      'Codes.X530AuthenticationRequired',
      [
        ['x/530', 'protocol: X', 'code: 530', 'name: Authentication Required'],
        ['y/530', 'code: 530'],
      ],
    ],
    ['AuthenticationErrorRequired', [['x/530', 'name: Authentication|Required']]],
    ['authenticationrequirederror', [['x/530', 'name: Authentication Required']]],
    ['acme.example.Nowhere', []],
  ])('%s is read as it was meant', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('is looked for in the beginning of a long query only', () => {
    expect(found(`${'zz '.repeat(50_000)}530`)).toEqual([]);
    expect(found(`530 ${'zz '.repeat(50_000)}`)).toEqual(both);
  });

  test('is found by composed and decomposed Hangul alike', () => {
    expect(found('인증'.normalize('NFD'))).toEqual([['x/530', 'name: 인증']]);
  });
});

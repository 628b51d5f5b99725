import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { parse } from 'yaml';
import { avoided, faults, sameTitles, type Prose, type Term } from './korean';
import { paragraphs } from './prose';

const pages = statuses.map(({ id, texts }): Prose => {
  const { title, summary, sender, lead, sections } = texts.ko!;
  const confused = sections.split('<h2 ').find((part) => part.startsWith('id="confused"')) ?? '';
  return { id, title, summary, sender, text: paragraphs(lead + sections), confused: paragraphs(confused) };
});

/** The guides, the other pages and the interface, a line each. */
const others = [...globSync('content/*.ko.mdx'), 'src/i18n/ko.ts'].map((id): Prose => {
  const lines = readFileSync(id, 'utf8')
    .replaceAll(/^```[^]*?^```/gm, '')
    .split('\n');
  const prose = lines.map((line) => (id.endsWith('.ts') ? line : line.replaceAll(/`[^`]*`/g, '`')));
  return { id, title: '', summary: '', sender: '', text: prose, confused: [] };
});

const page: Prose = { id: 'smtp/999', title: '예', summary: '예', sender: '메일 서버(AUTH)', text: [], confused: [] };

describe('a rule names the fault and its remedy', () => {
  test.each<[string, Partial<Prose>, string[]]>([
    [
      'machines that answer as people do',
      { text: ['Postfix는 `로 답합니다.'] },
      ['smtp/999: "Postfix는 `로 답합니다.": a server does not 답하다: write 응답(하다)'],
    ],
    [
      'that understand',
      { text: ['어느 클라이언트나 알아듣습니다.'] },
      [
        'smtp/999: "어느 클라이언트나 알아듣습니다.": a program does not 알아듣다: write 처리하다, 인식하다 or 지원하다',
      ],
    ],
    [
      'that ask a favour',
      { text: ['클라이언트가 `로 부탁한 변환입니다.'] },
      ['smtp/999: "클라이언트가 `로 부탁한 변환입니다.": a program does not 부탁하다: write 요청하다'],
    ],
    [
      'that keep silent',
      { summary: '원본 서버가 침묵합니다.' },
      ['smtp/999: "원본 서버가 침묵합니다.": a server does not 침묵하다: write that no response came (응답이 없다)'],
    ],
    [
      'that call and speak',
      { text: ['Worker가 호스트를 부릅니다.', '클라이언트가 너무 일찍 말했을 때.'] },
      [
        'smtp/999: "…orker가 호스트를 부릅니다.": a program does not 부르다: write 호출하다',
        'smtp/999: "…라이언트가 너무 일찍 말했을 때.": a program does not 말하다: write 응답하다, 알리다 or 보내다',
      ],
    ],
    [
      'messages that are said',
      { text: ['HAProxy는 `라고 합니다.'] },
      [
        'smtp/999: "HAProxy는 `라고 합니다.": a message is not said: write …로 응답합니다, …를 출력합니다 or …가 로그에 남습니다',
      ],
    ],
    [
      'a redirect that reads like a refusal',
      { text: ['https를 http로 돌려보냅니다.'] },
      [
        'smtp/999: "…ttps를 http로 돌려보냅니다.": who reads 돌려보내다 takes it for a refusal: write 리다이렉트하다 or 거절하다',
      ],
    ],
    [
      'two words for one thing, and calques',
      { text: ['규격의 조항을 보세요.', '주소의 찌꺼기입니다.', '서버를 다시 읽히세요.'] },
      [
        'smtp/999: "규격의 조항을 보세요…": one word for one thing: write 명세',
        'smtp/999: "규격의 조항을 보세요.": an RFC has no 조항, which is of laws: write 절',
        'smtp/999: "주소의 찌꺼기입니다.": a calque of "leftovers": write what is left over (나머지)',
        'smtp/999: "서버를 다시 읽히세요.": a calque of "reload": write 리로드하다',
      ],
    ],
    [
      'a noun for the sake of a particle',
      { text: ['530 번호는 비공식입니다.'] },
      [
        'smtp/999: "530 번호는 비공식입니다.": a noun that only carries the particle: put the particle after the number',
      ],
    ],
    [
      'a code that may be either of two',
      { confused: ['550: 응답에 새 주소가 없나요? 그러면 이 코드를 보내려던 것입니다.'] },
      [
        'smtp/999, confused: "…소가 없나요? 그러면 이 코드를 보내려던 것입…": two codes are near, so write the number of the one that is meant',
      ],
    ],
    [
      'a sender that is half a sentence',
      { sender: '메일 제출 서버. AUTH 도중에' },
      [
        'smtp/999: sender "메일 제출 서버. AUTH 도중에" ends as half a sentence: write a noun, with the command in brackets, as in 메일 제출 서버(AUTH)',
      ],
    ],
  ])('%s', (_, mistake, expected) => {
    expect(faults({ ...page, ...mistake })).toEqual(expected);
  });

  test('a word that the glossary avoids', () => {
    const terms = [{ en: 'cache', ko: '캐시', avoid: ['캐쉬'] }];
    expect(avoided({ ...page, text: ['중간의 캐쉬가 저장합니다.'] }, terms)).toEqual([
      'smtp/999: "중간의 캐쉬가 저장합니다.": the glossary avoids 캐쉬: write 캐시',
    ]);
  });

  test('two codes of one protocol with one name', () => {
    const status = (id: string, title: string) => ({
      id,
      protocol: id.split('/')[0]!,
      name: 'Mailbox Unavailable',
      title,
    });
    expect(
      sameTitles([
        status('smtp/450', '메일함 이용 불가'),
        status('smtp/550', '메일함 이용 불가'),
        status('http/450', '메일함 이용 불가'),
      ]),
    ).toEqual([
      'smtp/450 and smtp/550 are both called "메일함 이용 불가": a list does not tell them apart; add what differs, as in (일시) and (영구)',
    ]);
  });
});

test('what is right passes', () => {
  const text = [
    'Postfix는 `로 응답합니다. RFC 9110은 이를 권고합니다.',
    '이 응답을 받으면 대답을 기다리지 말고 해답을 찾으세요.',
    '이 코드를 찻주전자라고 부릅니다. 파일을 불러옵니다. 503은 `라는 문구와 함께 옵니다.',
  ];
  expect(faults({ ...page, text })).toEqual([]);
});

test('no word that the glossary avoids stands on a Korean page', () => {
  const terms = parse(readFileSync('content/glossary.ko.yaml', 'utf8')) as Term[];
  expect([...pages, ...others].flatMap((one) => avoided(one, terms))).toEqual([]);
});

test('no Korean page has such a fault', () => {
  expect([...pages, ...others].flatMap(faults)).toEqual([]);
});

test('no two codes of a protocol have the same title', () => {
  const all = statuses.flatMap(({ id, protocol, name, texts }) =>
    Object.entries(texts).map(([locale, { title }]) => ({ id, protocol: `${protocol} ${locale}`, name, title })),
  );
  expect(sameTitles(all)).toEqual([]);
});

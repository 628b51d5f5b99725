import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { koreanFaults } from '~/text/korean';
import { glossary } from '~/content/lists';

describe('a fault is told with its remedy', () => {
  test.each<[string, string[], string[]]>([
    [
      'machines that answer as people do',
      ['Postfix는 `로 답합니다.'],
      ['has "Postfix는 `로 답합니다.": a server does not 답하다: write 응답(하다)'],
    ],
    [
      'that understand',
      ['어느 클라이언트나 알아듣습니다.'],
      ['has "어느 클라이언트나 알아듣습니다.": a program does not 알아듣다: write 처리하다, 인식하다 or 지원하다'],
    ],
    [
      'that ask a favour',
      ['클라이언트가 `로 부탁한 변환입니다.'],
      ['has "클라이언트가 `로 부탁한 변환입니다.": a program does not 부탁하다: write 요청하다'],
    ],
    [
      'that keep silent',
      ['원본 서버가 침묵합니다.'],
      ['has "원본 서버가 침묵합니다.": a server does not 침묵하다: write that no response came (응답이 없다)'],
    ],
    [
      'that call and speak',
      ['Worker가 호스트를 부릅니다.', '클라이언트가 너무 일찍 말했을 때.'],
      [
        'has "…orker가 호스트를 부릅니다.": a program does not 부르다: write 호출하다',
        'has "…라이언트가 너무 일찍 말했을 때.": a program does not 말하다: write 응답하다, 알리다 or 보내다',
      ],
    ],
    [
      'messages that are said',
      ['HAProxy는 `라고 합니다.'],
      [
        'has "HAProxy는 `라고 합니다.": a message is not said: write …로 응답합니다, …를 출력합니다 or …가 로그에 남습니다',
      ],
    ],
    [
      'a redirect that reads like a refusal',
      ['https를 http로 돌려보냅니다.'],
      [
        'has "…ttps를 http로 돌려보냅니다.": who reads 돌려보내다 takes it for a refusal: write 리다이렉트하다 or 거절하다',
      ],
    ],
    [
      'two words for one thing, and calques',
      ['규격의 조항을 보세요.', '주소의 찌꺼기입니다.', '서버를 다시 읽히세요.'],
      [
        'has "규격의 조항을 보세요…": one word for one thing: write 명세',
        'has "규격의 조항을 보세요.": an RFC has no 조항, which is of laws: write 절',
        'has "주소의 찌꺼기입니다.": a calque of "leftovers": write what is left over (나머지)',
        'has "서버를 다시 읽히세요.": a calque of "reload": write 리로드하다',
      ],
    ],
    [
      'a noun for the sake of a particle',
      ['530 번호는 비공식입니다.'],
      ['has "530 번호는 비공식입니다.": a noun that only carries the particle: put the particle after the number'],
    ],
    [
      'a port without its 번, and a name of abroad in Hangul',
      ['443 포트로 접속합니다.', '서버(포트 587)입니다.', '쿠버네티스의 로그입니다.'],
      [
        'has "443 포트로 접속합니다.": a port has 번 before it everywhere: write 443번 포트',
        'has "서버(포트 587)입니다.": a port has 번 before it everywhere: write 443번 포트',
        'has "쿠버네티스의 로그입니다.": names of abroad stand in their own letters, as nginx and Python do',
      ],
    ],
  ])('%s', (_, texts, expected) => {
    expect(texts.flatMap(koreanFaults)).toEqual(expected);
  });
});

test('what is right passes', () => {
  const texts = [
    'Postfix는 `로 응답합니다. RFC 9110은 이를 권고합니다.',
    '이 응답을 받으면 대답을 기다리지 말고 해답을 찾으세요.',
    '이 코드를 찻주전자라고 부릅니다. 파일을 불러옵니다. 443번 포트입니다. 503은 `라는 문구와 함께 옵니다.',
  ];
  expect(texts.flatMap(koreanFaults)).toEqual([]);
});

describe.each(['src/i18n/ko.ts', ...globSync('src/protocols/*/words/ko.ts')])('the Korean interface in %s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');

  test('is idiomatic', () => {
    expect(lines.flatMap(koreanFaults)).toEqual([]);
  });

  test('has no word that the glossary avoids', () => {
    const avoided = glossary().flatMap(({ avoid }) => avoid);
    expect(lines.filter((line) => avoided.some((word) => line.includes(word)))).toEqual([]);
  });
});

/** A word or an ending that no page has, and what to write. A piece that begins a word stands after `(?<![가-힣])`. */
const unidiomatic: [pattern: RegExp, mend: string][] = [
  [
    /(?<![가-힣])답(?:합니다|하[가-힣]*|했[가-힣]*|할|한|을|이|은|입니다)(?![가-힣])/,
    'a server does not 답하다: write 응답(하다)',
  ],
  [/알아듣[가-힣]*|알아들[가-힣]*/, 'a program does not 알아듣다: write 처리하다, 인식하다 or 지원하다'],
  [/부탁[가-힣]*/, 'a program does not 부탁하다: write 요청하다'],
  [/침묵[가-힣]*/, 'a server does not 침묵하다: write that no response came (응답이 없다)'],
  [
    /(?<!라고 |이라 )(?<![가-힣])(?:부릅니다|부르(?:는|면|세요|지)|불렀[가-힣]*)/,
    'a program does not 부르다: write 호출하다',
  ],
  [
    /(?<![가-힣])말(?:합니다|했[가-힣]*|하는|하지|해 줍니다)/,
    'a program does not 말하다: write 응답하다, 알리다 or 보내다',
  ],
  [/`\s?(?:이라고|라고) 합니다/, 'a message is not said: write …로 응답합니다, …를 출력합니다 or …가 로그에 남습니다'],
  [/(?<![가-힣])규격[가-힣]*/, 'one word for one thing: write 명세'],
  [/(?<![가-힣])조항[가-힣]*/, 'an RFC has no 조항, which is of laws: write 절'],
  [/명암비[가-힣]*/, 'the word of the guidelines is 명도 대비'],
  [/찌꺼기[가-힣]*/, 'a calque of "leftovers": write what is left over (나머지)'],
  [/다시 읽(?:히|혀)[가-힣]*/, 'a calque of "reload": write 리로드하다'],
  [/꽉 찬 패킷[가-힣]*/, 'a calque of "full-sized packet": write its size, as in 1500바이트 패킷'],
  [/돌려보[가-힣]*/, 'who reads 돌려보내다 takes it for a refusal: write 리다이렉트하다 or 거절하다'],
  [
    /(?<!\d)[1-9]\d\d (?:번호|코드)(?:는|가|를|만|에는)/,
    'a noun that only carries the particle: put the particle after the number',
  ],
  [
    /쿠버네티스|바이낸스|화웨이|드림호스트|데비안|자바스크립트/,
    'names of abroad stand in their own letters, as nginx and Python do',
  ],
  [/(?<![\d.])\d{2,5} 포트|포트 \d{2,5}(?!\d)/, 'a port has 번 before it everywhere: write 443번 포트'],
];

/** What stands in a Korean text that nobody who runs servers writes, and how to mend it. */
export const koreanFaults = (text: string): string[] =>
  unidiomatic.flatMap(([pattern, mend]) => {
    const hit = pattern.exec(text);
    return hit ? [`has "${around(text, hit.index, hit[0])}": ${mend}`] : [];
  });

/** A hit with some of the words around it. */
export function around(text: string, start: number, hit: string): string {
  const [from, to] = [Math.max(0, start - 12), start + hit.length + 8];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** What a rule can hear in the Korean of a page: each fault says what stands there and how to mend it. */

export interface Prose {
  /** `smtp/550` */
  id: string;
  title: string;
  summary: string;
  sender: string;
  /** Paragraphs and list items, their code as a bare `: those of the page, and those of the section `confused`. */
  text: string[];
  confused: string[];
}

/** A word or an ending that no page has, and what to write. A piece that begins a word stands after `(?<![가-힣])`. */
const words: [pattern: RegExp, mend: string][] = [
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
];

/** Ends that make half a sentence of the field "sender". */
const halfSentence = /(?:에|에서|에게|으로|때|면서|하며)$/;

/** The faults of a page, a line each. */
export function faults({ id, title, summary, sender, text, confused }: Prose): string[] {
  const found = [title, summary, sender, ...text].flatMap((piece) =>
    words.flatMap(([pattern, mend]) => {
      const hit = pattern.exec(piece);
      return hit ? [`${id}: "${around(piece, hit.index, hit[0])}": ${mend}`] : [];
    }),
  );
  const meant = confused.flatMap((piece) => {
    const hit = /이 (?:코드|번호)(?!입)[가-힣]*/.exec(piece);
    return hit
      ? [
          `${id}, confused: "${around(piece, hit.index, hit[0])}": two codes are near, so write the number of the one that is meant`,
        ]
      : [];
  });
  const half = halfSentence.test(sender)
    ? [
        `${id}: sender "${sender}" ends as half a sentence: write a noun, with the command in brackets, as in 메일 제출 서버(AUTH)`,
      ]
    : [];
  return [...found, ...meant, ...half];
}

/** A term of `content/glossary.ko.yaml`. */
export interface Term {
  en: string;
  ko: string;
  avoid?: string[];
}

/** The words of a page that the glossary avoids. */
export function avoided({ id, title, summary, sender, text }: Prose, terms: Term[]): string[] {
  return [title, summary, sender, ...text].flatMap((piece) =>
    terms.flatMap(({ ko, avoid = [] }) =>
      avoid
        .filter((word) => piece.includes(word))
        .map(
          (word) => `${id}: "${around(piece, piece.indexOf(word), word)}": the glossary avoids ${word}: write ${ko}`,
        ),
    ),
  );
}

/** A hit with some of the words around it. */
function around(text: string, start: number, hit: string): string {
  const [from, to] = [Math.max(0, start - 12), start + hit.length + 8];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Statuses of one protocol that cannot be told apart by their title, where the title is ours and not the phrase of the specification. */
export function sameTitles(all: { id: string; protocol: string; name: string; title: string }[]): string[] {
  const ours = all.filter(({ name, title }) => title !== name);
  return [...Map.groupBy(ours, ({ protocol, title }) => `${protocol} ${title}`).values()]
    .filter((found) => found.length > 1)
    .map(
      (found) =>
        `${found.map(({ id }) => id).join(' and ')} are both called "${found[0]!.title}": a list does not tell them apart; add what differs, as in (일시) and (영구)`,
    );
}

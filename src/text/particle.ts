/** Particles of Korean: the form after a consonant, the form after a vowel. */
const forms = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이나/나': ['이나', '나'],
  '이라/라': ['이라', '라'],
  '이란/란': ['이란', '란'],
} as const;

export type Particle = keyof typeof forms;

export const particles = Object.keys(forms) as Particle[];

/** Words in Latin letters that end in a consonant though their letters do not tell: 톰캣, 토닉, 겟, 풋, 락, 큇, 시네임, 넌. */
const closed = new Set('tomcat tonic get put lock quit rset stat noop none chunking cname websocket'.split(' '));

/** The last sound of a name or a number as it is read in Korean. */
function lastSound(text: string): 'vowel' | 'rieul' | 'consonant' {
  // Brackets and marks are not read: "Flask(gunicorn)" takes the particle of "Flask".
  const [word = ''] = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text.replace(/\([^()]*\)$/, '')) ?? [];
  const last = word.at(-1) ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11_172) {
    const final = syllable % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  // 영(십, 백, 천) 일 이 삼 사 오 육 칠 팔 구
  if (/\d/.test(last)) return '178'.includes(last) ? 'rieul' : '036'.includes(last) ? 'consonant' : 'vowel';
  if (closed.has(word.toLowerCase())) return 'consonant';
  // Letter by letter: 엘 and 알 end in ㄹ, 엠 and 엔 in a consonant, all others in a vowel.
  if (/^[A-Z]{2,}$/.test(word)) return 'LR'.includes(last) ? 'rieul' : 'MN'.includes(last) ? 'consonant' : 'vowel';
  return /l$/i.test(word) ? 'rieul' : /([mn]|ng)$/i.test(word) ? 'consonant' : 'vowel';
}

/** A name or a number with the form of a particle that its last sound takes: `404는`, `503은`, `Tomcat은`. */
export function withParticle(text: string | number, particle: Particle): string {
  const sound = lastSound(String(text));
  const [consonant, vowel] = forms[particle];
  // 로 follows ㄹ too.
  const open = sound === 'vowel' || (sound === 'rieul' && particle === '으로/로');
  return `${String(text)}${open ? vowel : consonant}`;
}

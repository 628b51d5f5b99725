/**
 * A text as the keys that type it, so that half-typed Korean is a prefix of the whole: `인증` is `ㅇㅣㄴㅈㅡㅇ`.
 * Letters are small, spaces and marks are gone.
 */
export interface Spelling {
  keys: string;
  /** For each key: `2` where a word begins, `1` where a letter or syllable begins, `0` inside a syllable. */
  edges: string;
  /** For each key: the place of its character in the text. */
  at: number[];
  /** The first consonant of each syllable, and `-` for any other word: `ㅇㅈㅍㅇ`. */
  initials: string;
  /** For each of these: the place of its key. */
  initialsAt: number[];
}

const initialKeys = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const vowelKeys = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const finalKeys =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');

/** Letters that a keyboard makes of two keys, with these keys. */
const compounds = new Map(
  Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ')
    .map((letter, index) => [letter, vowelKeys[index] ?? ''] as const)
    .concat(
      Array.from(' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ').map((letter, index) => [
        letter,
        finalKeys[index] ?? '',
      ]),
    ),
);

const firstSyllable = 0xac00;

/** The keys of one small character; nothing for what is no letter and no digit. Syllables: Unicode 17, 3.12. */
function keysOf(character: string): string {
  const place = character.charCodeAt(0) - firstSyllable;
  if (place >= 0 && place < 11172) {
    const [initial, vowel, final] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
    return `${initialKeys[initial] ?? ''}${vowelKeys[vowel] ?? ''}${finalKeys[final] ?? ''}`;
  }
  const compound = compounds.get(character);
  if (compound !== undefined) return compound;
  return /[\p{L}\p{N}]/u.test(character) ? (character.normalize('NFD')[0] ?? '') : '';
}

const kindOf = (key: string) => (key >= 'ㄱ' && key <= 'ㅣ' ? 'hangul' : key >= '0' && key <= '9' ? 'digit' : 'letter');

/** Spells a text, composed (NFC). A word begins after a space or a mark, and where letters, digits and Hangul meet; `5.7.0` is one word, and so is `I'm`. */
export function spell(text: string): Spelling {
  const spelling: Spelling = { keys: '', edges: '', at: [], initials: '', initialsAt: [] };
  let before = '';

  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place).toLowerCase();
    const inNumber = character === '.' && before === 'digit' && /\d/.test(text.charAt(place + 1));
    const keys = inNumber ? '.' : keysOf(character);
    if (keys === '') {
      if (!/['’]/.test(character)) before = '';
      continue;
    }
    const kind = inNumber ? 'digit' : kindOf(keys.charAt(0));
    const begins = kind !== before;
    if (kind === 'hangul' || begins) {
      spelling.initials += kind === 'hangul' ? keys.charAt(0) : '-';
      spelling.initialsAt.push(spelling.keys.length);
    }
    spelling.keys += keys;
    spelling.edges += (begins ? '2' : '1') + '0'.repeat(keys.length - 1);
    spelling.at.push(...Array<number>(keys.length).fill(place));
    before = kind;
  }
  return spelling;
}

/** Whether these keys are consonants only: someone types initials. */
export const isInitials = (keys: string) => /^[ㄱ-ㅎ]+$/.test(keys);

const latin = 'qwertyuiopasdfghjklzxcvbnm';
const hangul = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ';

/** The same keys with the keyboard switched between Latin and Hangul (the two-set layout, KS X 5002). */
export function switchKeyboard(keys: string): string {
  return Array.from(keys, (key) => hangul[latin.indexOf(key)] ?? latin[hangul.indexOf(key)] ?? key).join('');
}

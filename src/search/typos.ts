/** A word to compare others with. */
export interface Known {
  keys: string;
  /** A bit for each key that it has, five-bit hashed: it tells most words apart without comparing them. */
  bits: number;
}

const bitsOf = (keys: string) => Array.from(keys).reduce((bits, key) => bits | (1 << (key.charCodeAt(0) % 31)), 0);

export const known = (words: Iterable<string>): Known[] =>
  [...new Set(words)].map((keys) => ({ keys, bits: bitsOf(keys) }));

/** How many typos a word of this many keys may have. */
const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The words with the fewest typos that one may have meant; none where all have too many.
 * A word that is still being typed is compared with the beginning of the other.
 */
export function nearest(keys: string, vocabulary: Known[]): string[] {
  const bits = bitsOf(keys);
  let least = allowed(keys.length);
  let found: string[] = [];
  if (least === 0) return found;
  for (const word of vocabulary) {
    if (word.keys.length < keys.length - least || ones(bits & ~word.bits) > least) continue;
    const typos = typosBetween(keys, word.keys, least);
    if (typos > least) continue;
    if (typos < least) found = [];
    least = typos;
    found.push(word.keys.slice(0, keys.length + typos));
  }
  return [...new Set(found)];
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The fewest keys to put in, leave out, replace or swap with the next, from `typed` to `word` or a beginning of it;
 * any number above `most` where it takes more. Optimal string alignment, after Damerau 1964.
 */
export function typosBetween(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);

  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const [key, other] = [typed.charCodeAt(row - 1), word.charCodeAt(column - 1)];
      let typos = Math.min(last[column] ?? 0, line[column - 1] ?? 0) + 1;
      typos = Math.min(typos, (last[column - 1] ?? 0) + (key === other ? 0 : 1));
      if (row > 1 && column > 1 && key === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other)
        typos = Math.min(typos, (before[column - 2] ?? 0) + 1);
      line.push(typos);
      least = Math.min(least, typos);
    }
    if (least > most) return least;
    before = last;
    last = line;
  }
  return Math.min(...last);
}

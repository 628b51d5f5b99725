/** Words that people type, and the words of the pages in whose place they type them. */
export interface Synonym {
  typed: string[];
  meant: string[];
}

/** Two lines each, with tabs between the words: signs that say only where a text ends would compress less. */
export const packSynonyms = (synonyms: Synonym[]): string =>
  synonyms.flatMap(({ typed, meant }) => [typed.join('\t'), meant.join('\t')]).join('\n');

/** The synonyms that `packSynonyms` packed. */
export function unpackSynonyms(packed: string): Synonym[] {
  const lines = packed === '' ? [] : packed.split('\n').map((line) => line.split('\t'));
  return lines.flatMap((typed, place) => (place % 2 === 0 ? { typed, meant: lines[place + 1] ?? [] } : []));
}

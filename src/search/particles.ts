/** Endings that stand after any syllable, the longest first. */
const always =
  /(?:했습니다|됩니다|합니다|입니다|습니다|에서는|이라는|이라고|에서|에게|하고|까지|부터|처럼|보다|라고|라는|했다|하는|되는|된다|이다|이나|해요|의|에|도|만)$/;

/** Particles with a sister for the other kind of syllable: `인증이`, `코드가`. */
const afterConsonant = /(?:으로는|으로|은|이|을|과)$/;
const afterVowel = /(?:로는|로|는|가|를|와|나)$/;

const endsInConsonant = (word: string) => (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;

/** A Korean word without the particle or verb ending that says nothing at its end. */
export function withoutParticle(word: string): string {
  const stem = word.replace(always, '');
  if (stem !== word) return stem;

  const latin = word.replace(/(?<=[a-z\d])(?:으로|은|이|을|과|로|는|가|를|와)$/, '');
  if (latin !== word) return latin;
  for (const [ending, consonant] of [
    [afterConsonant, true],
    [afterVowel, false],
  ] as const) {
    const noun = word.replace(ending, '');
    if (noun !== word && noun !== '' && endsInConsonant(noun) === consonant) return noun;
  }
  return word;
}

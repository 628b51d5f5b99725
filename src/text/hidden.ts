/**
 * Characters that nobody sees in a text: controls and separators of lines, what Unicode has displays ignore (what turns
 * the direction of writing around, what has no width, fillers of Hangul, tags), annotations, half of a surrogate pair.
 * With them, what is read is not what is copied: CVE-2021-42574.
 */
const hidden = String.raw`\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`;

/** The hidden characters, each. */
export const hiddenCharacter = new RegExp(`[${hidden}]`, 'gu');

/** A text that has none of them. */
export const oneLine = new RegExp(`^[^${hidden}]*$`, 'u');

/** A text that has none of them but line breaks and tabs. */
export const lines = new RegExp(`^(?:[\\n\\r\\t]|[^${hidden}])*$`, 'u');

/** A text that has only ASCII and, which another rule refuses, hidden characters. */
export const seenAscii = new RegExp(`^[ -~${hidden}]*$`, 'u');

/** The name of a character that is not seen: `U+202E`. */
export const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Prose as a reader hears it: no code, no markup, one string for each paragraph, list item or heading. */
export function paragraphs(html: string): string[] {
  return html
    .replaceAll(/<pre[\s\S]*?<\/pre>/g, '')
    .replaceAll(/<code>.*?<\/code>/g, '`')
    .split(/<\/(?:p|li|h2|td)>/)
    .map((part) =>
      part
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** Runs of `size` words. */
export function shingles(text: string, size = 3): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(' ')));
}

/** How alike two texts are: the part of their shingles that they share, 0 to 1. */
export function likeness(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

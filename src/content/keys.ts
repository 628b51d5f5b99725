import type { Finding } from './rule';

/** Keys that a map of the frontmatter lacks, and keys that nothing uses. */
export function sameKeys(field: string, value: Record<string, string>, expected: readonly string[]): Finding[] {
  const missing = [...new Set(expected)].filter((key) => !(key in value));
  const surplus = Object.keys(value).filter((key) => !expected.includes(key));
  return [
    ...(missing.length > 0
      ? [
          {
            key: field,
            text: `${field} lacks ${missing.join(', ')}: add the words for it, in the language of the text`,
          },
        ]
      : []),
    ...(surplus.length > 0
      ? [{ key: field, text: `${field} has ${surplus.join(', ')}, which nothing uses: remove it, or mend its name` }]
      : []),
  ];
}

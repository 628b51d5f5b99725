import type { Problem } from '~/files/problems';

type Dictionary = Record<string, unknown>;

/**
 * Strings that a language lacks or that the reference does not know, with the path of each.
 * TypeScript says the same while writing, but `astro build` checks no types.
 * @param folder the folder of the files, for the messages
 */
export function findStringGaps(
  dictionaries: ReadonlyMap<string, Dictionary>,
  reference: string,
  folder: string,
): Problem[] {
  const expected = new Set(paths(dictionaries.get(reference) ?? {}));

  return [...dictionaries].flatMap(([locale, dictionary]) => {
    const actual = new Set(paths(dictionary));
    const missing = [...expected.difference(actual)];
    const unknown = [...actual.difference(expected)];
    const file = `${folder}/${locale}.ts`;
    return [
      ...(missing.length > 0 ? [{ file, text: `lacks ${missing.join(', ')}: add each, in this language` }] : []),
      ...(unknown.length > 0
        ? [{ file, text: `has strings that nothing uses, ${unknown.join(', ')}: remove them, or mend their names` }]
        : []),
    ];
  });
}

/** `retry.as-is` and the like: the path of every string, and whether it is a function. */
function paths(value: Dictionary, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' && item !== null
      ? paths(item as Dictionary, `${prefix}${key}.`)
      : [`${prefix}${key}${typeof item === 'function' ? '()' : ''}`],
  );
}

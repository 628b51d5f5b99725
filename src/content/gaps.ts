interface Files {
  facts: { file: string; id: string }[];
  texts: { file: string; id: string; locale: string }[];
  pages: { file: string; name: string; locale: string }[];
}

/**
 * What no schema can see because it looks at one file at a time: a status without its text in a language,
 * a text without its status, two files for one text, a page or a guide missing in a language.
 * @param names the pages and guides that every language has
 */
export function findGaps({ facts, texts, pages }: Files, locales: string[], names: string[]): string[] {
  const ids = new Set(facts.map(({ id }) => id));
  const there = new Map<string, string>();
  const twice: string[] = [];
  for (const { file, key } of [
    ...texts.map(({ file, id, locale }) => ({ file, key: `${id}.${locale}` })),
    ...pages.map(({ file, name, locale }) => ({ file, key: `${name}.${locale}` })),
  ]) {
    const other = there.get(key);
    if (other !== undefined) twice.push(`${file}: is the same text as ${other}: remove one`);
    there.set(key, file);
  }

  const missing = (name: string, ending: string) =>
    locales.flatMap((locale) => (there.has(`${name}.${locale}`) ? [] : [`content/${name}.${locale}.${ending} is missing`]));

  return [
    ...twice,
    ...[...ids].flatMap((id) => missing(id, 'md')),
    ...names.flatMap((name) => missing(name, 'mdx')),
    ...texts
      .filter(({ id }) => !ids.has(id))
      .map(({ file, id }) => `${file}: belongs to no status: add content/${id}.yaml, or mend the name`),
  ];
}

/** What the addresses of each template look like, behind the language. The first that fits. */
const templates = {
  home: /^index\.html$/,
  error: /^404\.html$/,
  about: /^about\/index\.html$/,
  codes: /^codes\/index\.html$/,
  frameworks: /^frameworks\/index\.html$/,
  number: /^[\d.]+\/index\.html$/,
  providers: /^providers\/index\.html$/,
  provider: /^providers\/.+\/index\.html$/,
  framework: /^frameworks\/(?:[^/]+\/)?index\.html$/,
  protocol: /^[^/]+\/index\.html$/,
  comparison: /^[^/]+\/[^/]+\+[^/]+\/index\.html$/,
  reference: /^[^/]+\/[^/]+\/index\.html$/,
  mock: /^[^/]+\/[^/]+\/mock\/index\.html$/,
};

/** A page of the built site that stands for all of its template in its language. */
export interface Sample {
  template: string;
  /** The folder of its language, `ko/`; nothing for the first. */
  language: string;
  /** `ko/http/404/mock/index.html` */
  file: string;
}

/**
 * The heaviest page of each template in each language.
 * @param sizes bytes of every page, by file
 */
export function heaviest(sizes: ReadonlyMap<string, number>): Sample[] {
  // Each language has an error page of its own.
  const languages = [...sizes.keys()].flatMap((file) => /^(?:([^/]+\/)|)404\.html$/.exec(file)?.slice(1) ?? []);
  const found = new Map<string, Sample & { size: number }>();
  for (const [file, size] of sizes) {
    const language = languages.find((folder) => folder && file.startsWith(folder)) ?? '';
    const rest = file.slice(language.length);
    const template = Object.entries(templates).find(([, shape]) => shape.test(rest))?.[0];
    if (template === undefined) throw new Error(`${file} is of no template that tests/setup/heaviest.ts knows`);
    const key = `${language}${template}`;
    if (size > (found.get(key)?.size ?? -1)) found.set(key, { template, language, file, size });
  }
  return [...found.values()].map(({ template, language, file }) => ({ template, language, file }));
}

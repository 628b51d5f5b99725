import type { Problem } from '~/files/problems';
import type { Protocol } from '~/model/protocol';

/** Pages that belong to no protocol. */
export const pageNames = ['index', 'about', 'providers'];

/** The sections of a status, in this order, each there. */
export const statusSections = ['when', 'fix', 'operator', 'confused'];

/** Whether a file of the project is a text or facts, and not one of the lists that the home page, the search and the rules read. */
export const isEntry = (path: string): boolean =>
  path.startsWith('content/') && !/^content\/(index|search|glossary\.[a-z]+)\.yaml$/.test(path);

/** What a file below `content/` is about: `http/404`, `smtp`, `about`. */
export const idOf = (path: string): string =>
  path.replace(/^content\//, '').replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z]+)?)?\.mdx?$|\.ya?ml$/, '');

/** Whether a file holds what a provider says: `content/providers/gmail.yaml`. */
export const isProvider = (path: string): boolean => path.startsWith('content/providers/');

/** The files of `content/`, told apart. */
export interface Sorted {
  facts: { file: string; id: string; protocol: string; stem: string; code: string }[];
  texts: { file: string; id: string; locale: string }[];
  pages: { file: string; name: string; locale: string }[];
  providers: { file: string; id: string }[];
}

/** Tells facts, texts and pages apart by their path alone, and names the files that are none of them. */
export function sortFiles(
  files: string[],
  protocols: ReadonlyMap<string, Protocol>,
  locales: string[],
): Sorted & { problems: Problem[] } {
  const sorted: Sorted & { problems: Problem[] } = { facts: [], texts: [], pages: [], providers: [], problems: [] };
  const strangers = new Set<string>();
  const known = locales.join(', ');
  const refuse = (file: string, text: string) => sorted.problems.push({ file, text });

  for (const file of files.filter(isEntry)) {
    const [, folder, stem = '', locale, ending = ''] =
      /^content\/(?:([^/]+)\/)?([^/]+?)(?:\.([a-z]{2,3}(?:-[A-Za-z]+)?))?\.(ya?ml|mdx?)$/.exec(file) ?? [];
    const isText = ending.startsWith('md');

    if (isProvider(file)) {
      const [, provider] = /^content\/providers\/([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
      if (provider === undefined) refuse(file, 'is no provider: name it providers/<provider>.yaml, in small letters');
      else sorted.providers.push({ file, id: `providers/${provider}` });
    } else if (
      ending === '' ||
      (isText && locale === undefined) ||
      (!isText && (folder === undefined || locale !== undefined))
    ) {
      refuse(file, 'is no entry: name it <protocol>/<code>.yaml or <protocol>/<code>.<locale>.md');
    } else if (isText && locale !== undefined && !locales.includes(locale)) {
      refuse(file, `"${locale}" is no language of the site (${known}): add src/i18n/${locale}.ts, or mend the name`);
    } else if (folder === undefined) {
      if (protocols.has(stem) || pageNames.includes(stem))
        sorted.pages.push({ file, name: stem, locale: locale ?? '' });
      else refuse(file, `belongs to no page: add src/protocols/${stem}/protocol.ts, or mend the name`);
    } else if (!protocols.has(folder)) {
      if (!strangers.has(folder)) refuse(file, `has no protocol: add src/protocols/${folder}/protocol.ts`);
      strangers.add(folder);
    } else {
      const protocol = protocols.get(folder);
      const id = `${folder}/${stem}`;
      const [, group] = protocol?.stem.exec(stem) ?? [];
      const code = group === undefined ? undefined : (protocol?.codeOf?.(stem) ?? group);
      if (code === undefined) {
        refuse(
          file,
          `"${stem}" is no ${protocol?.name ?? folder} code: name the file after the code, as in "${protocol?.example ?? ''}.yaml"`,
        );
      } else if (isText) sorted.texts.push({ file, id, locale: locale ?? '' });
      else sorted.facts.push({ file, id, protocol: folder, stem, code });
    }
  }
  return sorted;
}

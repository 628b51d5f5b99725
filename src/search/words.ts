import { z } from 'astro/zod';
import { parseYaml } from '~/content/yaml';
import { ProblemsError } from '~/files/problems';
import { line } from '~/model/schema';
import type { Synonym } from './synonyms';

const files = import.meta.glob<string>(['/content/search.yaml', '/content/glossary.ko.yaml'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const words = z.array(line('a word or a phrase')).min(1);

/** `content/search.yaml` */
const wordsSchema = z.strictObject({
  /** What people type, and the words of the pages that they mean. */
  synonyms: z.array(z.strictObject({ typed: words, meant: words })),
  /** Words that say nothing beside others, in lists by language. */
  ignored: z.array(words),
});

/** `content/glossary.ko.yaml`, as far as the search needs it. */
const glossarySchema = z.array(
  z.object({
    en: line('the English term'),
    /** The Korean term: several between slashes or commas, remarks in parentheses. */
    ko: line('the Korean term'),
    /** What stands on no page; people type it. */
    avoid: words.optional(),
  }),
);

/** The words of `content/search.yaml`, and those that the glossary avoids, which mean its term. */
export function searchWords(texts: Record<string, string> = files): { synonyms: Synonym[]; ignored: string[] } {
  const own = read(texts, 'content/search.yaml', wordsSchema);
  const glossary = read(texts, 'content/glossary.ko.yaml', glossarySchema);
  const terms = (text: string) =>
    text
      .replaceAll(/\(.*?\)/g, '')
      .split(/[/,]/)
      .map((term) => term.trim());

  const avoided = glossary.flatMap(({ en, ko, avoid = [] }): Synonym[] => {
    const korean = terms(ko);
    // "요청 / 응답" with as many words to avoid: each stands for its own.
    if (korean.length > 1 && korean.length === avoid.length)
      return korean.map((term, index) => ({ typed: avoid.slice(index, index + 1), meant: [term] }));
    return avoid.length > 0 ? [{ typed: avoid, meant: [...korean, ...terms(en)] }] : [];
  });
  return { synonyms: [...own.synonyms, ...avoided], ignored: own.ignored.flat() };
}

function read<T>(texts: Record<string, string>, file: string, schema: z.ZodType<T>): T {
  const { value, problems } = parseYaml(file, texts[`/${file}`] ?? '', schema);
  if (value === undefined) throw new ProblemsError('The list of words', problems);
  return value;
}

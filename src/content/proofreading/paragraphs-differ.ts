import { paragraphs } from '../markdown';
import type { Rule, Source } from '../rule';

/** Whoever reads two pages wants to read two texts: more than half the runs of words in common is one text. */
const most = 0.5;
/** Shorter ones are alike by chance. */
const fewest = 6;

export default {
  reads: 'content',
  says: 'No paragraph of one status stands nearly the same on the page of another.',
  find: ({ texts }) =>
    [...Map.groupBy(texts, ({ locale }) => locale).values()].flatMap((ofOne) =>
      alike(
        ofOne.flatMap((source) =>
          paragraphs(source.body).map(({ text, line }) => ({ source, line, text, runs: runsOf(text) })),
        ),
      ).map(([one, other]) =>
        one.source.place({
          line: one.line,
          text: `reads like ${other.source.file}, "${other.text}": write what is true of this one alone`,
        }),
      ),
    ),
} satisfies Rule;

interface Paragraph {
  source: Source;
  text: string;
  line: number;
  runs: Set<string>;
}

/** Pairs that are nearly the same, each once in both orders. Only what shares a run is compared: all with all take long. */
function alike(all: Paragraph[]): [Paragraph, Paragraph][] {
  const long = all.filter(({ runs }) => runs.size >= fewest);
  const byRun = new Map<string, Paragraph[]>();
  for (const one of long) for (const run of one.runs) byRun.set(run, [...(byRun.get(run) ?? []), one]);
  return long.flatMap((one) => {
    const shared = new Map<Paragraph, number>();
    for (const run of one.runs)
      for (const other of byRun.get(run) ?? [])
        if (other.source.id !== one.source.id) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([other, count]) => count / (one.runs.size + other.runs.size - count) > most)
      .map(([other]): [Paragraph, Paragraph] => [one, other]);
  });
}

/** Runs of three words. */
export function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
}

import { BuildError } from '../build/build-error.ts';

/** One thing that is wrong with a file of the project. */
export interface Problem {
  /** Its path in the project, `content/http/404.yaml`. */
  file: string;
  /** Counted from 1; not given where it is the file as a whole. */
  line?: number | undefined;
  /** What is wrong, and how to mend it. */
  text: string;
}

/** `content/http/404.yaml:5: unknown key "heders": remove it or mend its spelling` */
export const inWords = ({ file, line, text }: Problem): string =>
  `${file}${line === undefined ? '' : `:${String(line)}`}: ${text}`;

/** Sorted by file and line, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0) || compare(a.text, b.text),
  );
  return [...new Map(sorted.map((problem) => [inWords(problem), problem])).values()];
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/** As many lines as somebody reads. */
const shown = 50;

/** The first problems, a line each, and how many there are besides. */
export function listed(problems: readonly Problem[]): string {
  const lines = problems.slice(0, shown).map((problem) => `  ${inWords(problem)}`);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n');
}

/** All that is wrong with some files, at once. */
export class ProblemsError extends BuildError {
  override name = 'ProblemsError';
  readonly problems: readonly Problem[];

  /** @param what they are the problems of, as in "The content" */
  constructor(what: string, problems: readonly Problem[]) {
    const sorted = inOrder(problems);
    super(`${what} has ${String(sorted.length)} ${sorted.length === 1 ? 'problem' : 'problems'}:\n${listed(sorted)}`);
    this.problems = sorted;
  }
}

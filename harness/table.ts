import type { Verdict } from '../src/proofs/record.ts';

/** A target in the table at the end of a run. */
export interface Row {
  label: string;
  title: string;
  snippets: number;
  /** Absent where it was not run. */
  verdicts?: Verdict[];
  seconds?: number;
  /** Whether the run fails because of it. */
  failed: boolean;
}

const columns: [Verdict, string][] = [
  ['exact', 'exact'],
  ['phrase-differs', 'phrase differs'],
  ['refused', 'refused'],
  ['content-differs', 'content differs'],
  ['illegal', 'illegal'],
];

/** The table at the end of a run, as text. */
export function table(rows: Row[]): string {
  const head = ['target', 'versions', 'snippets', ...columns.map(([, name]) => name), 'not run', 'seconds'];
  const lines = rows.map(({ label, title, snippets, verdicts, seconds }) => [
    label,
    title,
    String(snippets),
    ...columns.map(([verdict]) => (verdicts ? String(verdicts.filter((own) => own === verdict).length) : '-')),
    verdicts ? '0' : String(snippets),
    seconds?.toFixed(1) ?? '-',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  const left = 2;
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => (column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

import { ProblemsError } from '~/files/problems';
import { parseJson, readFiles } from '~/files/read';
import type { ServerRecord } from '../../scenarios/scenario';

const { texts, problems } = readFiles('scenarios/records', (path) => path.endsWith('.json'));
if (problems.length > 0) throw new ProblemsError('The scenarios', problems);

/** What a server said in one scenario. */
export interface Run {
  /** "nginx 1.22.1" */
  title: string;
  /** Lines that came over the wire, that it logged or printed. */
  said: string[];
}

/** By server and scenario: `nginx/backend-refuses`. */
export const runs: ReadonlyMap<string, Run> = new Map(
  Object.entries(texts).flatMap(([path, text]) => {
    const { title, version, scenarios } = parseJson(path, text, 'run npm run scenarios again') as ServerRecord;
    const server = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
    return scenarios.map(({ name, wire, log }): [string, Run] => [
      `${server}/${name}`,
      {
        title: `${title} ${version}`,
        said: [...wire.flatMap((line) => (line.startsWith('< ') ? [line.slice(2)] : [])), ...log],
      },
    ]);
  }),
);

/** Whether one of the lines has a wording, word for word; `…` stands for whatever the page leaves out. */
export function isSaid(wording: string, lines: string[]): boolean {
  const parts = wording
    .split('…')
    .map((part) => part.trim())
    .filter(Boolean);
  return lines.some((line) => {
    let from = 0;
    return parts.every((part) => {
      const at = line.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
  });
}

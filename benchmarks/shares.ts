import { readFileSync } from 'node:fs';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** A sample belongs to the first of these that it or one of its callers is, written as `function url`. */
const parts: [name: string, call: RegExp][] = [
  ['highlighting', /^highlight /],
  ['content', /^readContent /],
  ['search index', /^searchScript |^searchEntries /],
  ['finishing pages', /^finish |src\/build\/(?!classic|reload)/],
  ['bundling', /rolldown|\/vite\/|esm\/|compiler/],
  ['writing', /^(writeFile|mkdir|open|close|existsSync|writeBuffer|writeString)\b|node:fs|node:internal\/fs/],
  ['rendering', /\.prerender\/|astro\/dist\/(core\/(app|render|build)|runtime)/],
];

/**
 * Where the main thread of a process spent its time, waiting left out: a part's name and its share, 0 to 1.
 * @param file what `node --cpu-prof` wrote
 */
export function sharesOf(file: string): Map<string, number> {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const known = new Map<number, string>();

  const partOf = (id: number): string => {
    const part = known.get(id);
    if (part !== undefined) return part;
    const own = byId.get(id)?.callFrame.functionName ?? '';
    const chain: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url } = byId.get(at)!.callFrame;
      chain.push(`${functionName} ${url}`);
    }
    const found =
      own === '(garbage collector)'
        ? 'garbage collection'
        : own === '(idle)'
          ? 'waiting'
          : (parts.find(([, call]) => chain.some((one) => call.test(one)))?.[0] ?? 'other');
    known.set(id, found);
    return found;
  };

  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = partOf(id);
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
  times.delete('waiting');
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...times].sort(([, a], [, b]) => b - a).map(([part, time]) => [part, time / total]));
}

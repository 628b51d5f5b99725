/**
 * The default exports of a folder's files, by file name without its ending, sorted by it:
 * what `import.meta.glob('./*.ts', { eager: true, import: 'default' })` gives.
 */
export function registry<T>(modules: Record<string, T>): Map<string, T> {
  return new Map(
    Object.entries(modules)
      .map(([path, module]) => [path.replace(/^.*\/|\.ts$/g, ''), module] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

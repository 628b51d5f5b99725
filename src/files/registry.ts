/**
 * The default exports of files, by the part of their path that varies, sorted by it:
 * what `import.meta.glob('./*\/protocol.ts', { eager: true, import: 'default' })` gives.
 * @param varies the path, with the part that varies as its group
 */
export function registry<T>(modules: Record<string, T>, varies: RegExp): Map<string, T> {
  return new Map(
    Object.entries(modules)
      .map(([path, module]) => [varies.exec(path)?.[1] ?? path, module] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

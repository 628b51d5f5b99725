/**
 * Visits everything that is linked from a few beginnings, each once.
 * @param beginnings names of pages
 * @param workers visitors that work at the same time
 * @param visit sends a worker to a page; gives the names that the page links to
 * @returns the names of all that was visited
 */
export async function crawl<Worker>(
  beginnings: readonly string[],
  workers: readonly Worker[],
  visit: (worker: Worker, name: string) => Promise<readonly string[]>,
): Promise<Set<string>> {
  const known = new Set(beginnings);
  let waiting = [...known];
  // Each round visits what the one before it found.
  while (waiting.length > 0) {
    const round = waiting.values();
    const found: string[] = [];
    const work = async (worker: Worker) => {
      for (const name of round) found.push(...(await visit(worker, name)));
    };
    await Promise.all(workers.map(work));
    waiting = [...new Set(found)].filter((name) => !known.has(name));
    for (const name of waiting) known.add(name);
  }
  return known;
}

import { expect, test } from 'vitest';
import { crawl } from '../audit/crawl';

test('everything linked is visited once, however many work at it, and what no link leads to is not', async () => {
  const links: Record<string, string[]> = {
    a: ['b', 'c', 'a'],
    b: ['c', 'd'],
    c: ['a'],
    d: ['e'],
    e: [],
    orphan: ['a'],
  };
  for (const workers of [['one'], ['one', 'two', 'three']]) {
    const visited: string[] = [];
    const reached = await crawl(['a'], workers, (worker, name) => {
      expect(workers).toContain(worker);
      visited.push(name);
      return Promise.resolve(links[name] ?? []);
    });
    expect(visited.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...reached].toSorted()).toEqual(visited);
  }
});

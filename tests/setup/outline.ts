import { Parser } from 'htmlparser2';

/** Faults of a page's outline: not one h1, a level of headings left out, an id that is there twice. */
export function outlineFaults(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  let level = 0;
  let first = 0;
  const parser = new Parser({
    onopentag(name, { id }) {
      if (id !== undefined) {
        if (ids.has(id)) found.push(`has the id "${id}" twice`);
        ids.add(id);
      }
      const heading = Number(/^h([1-6])$/.exec(name)?.[1]);
      if (!heading) return;
      if (heading > level + 1) found.push(`has an h${String(heading)} under an h${String(level)}`);
      level = heading;
      if (heading === 1) first++;
    },
  });
  parser.end(html);
  if (first !== 1) found.push(`has ${String(first)} h1`);
  return found;
}

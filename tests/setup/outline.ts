import { Parser } from 'htmlparser2';

/** Faults of a page's outline: not one h1, a level of headings left out, an id that is there twice, a heading with an id that does not lead to itself. */
export function outlineFaults(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  let level = 0;
  let first = 0;
  /** Of the heading that is open, as long as no link to it was seen. */
  let anchor: string | undefined;
  const parser = new Parser({
    onopentag(name, { id, href }) {
      if (name === 'a' && href === `#${anchor ?? ''}`) anchor = undefined;
      if (id !== undefined) {
        if (ids.has(id)) found.push(`has the id "${id}" twice`);
        ids.add(id);
      }
      const heading = Number(/^h([1-6])$/.exec(name)?.[1]);
      if (!heading) return;
      if (heading > level + 1) found.push(`has an h${String(heading)} under an h${String(level)}`);
      level = heading;
      if (heading === 1) first++;
      else anchor = id;
    },
    onclosetag(name) {
      if (!/^h[1-6]$/.test(name) || anchor === undefined) return;
      found.push(`has an ${name} that does not lead to itself, "${anchor}"`);
      anchor = undefined;
    },
  });
  parser.end(html);
  if (first !== 1) found.push(`has ${String(first)} h1`);
  return found;
}

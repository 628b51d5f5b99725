/** The rows that a long table shows at once. */
const shown = 6;

/**
 * Puts each table of rendered Markdown into a box that scrolls where it is wider than its column. What a long one has
 * beyond its first rows is folded.
 * @param more what the fold is called, by the number of its rows
 */
export const boxTables = (html: string, more: (rows: number) => string): string =>
  html.replaceAll(
    /<table( class="[^"]*")?>\s*(<thead>.*?<\/thead>)\s*<tbody>(.*?)<\/tbody>\s*<\/table>/gs,
    (_, name: string | undefined, head: string, body: string) => {
      const rows = body.match(/<tr>.*?<\/tr>/gs) ?? [];
      const table = (part: string[]) =>
        `<div class="table"><table${name ?? ''}>${head}<tbody>${part.join('')}</tbody></table></div>`;
      const rest = rows.slice(shown);
      return (
        table(rows.slice(0, shown)) +
        (rest.length > 0 ? `<details class="fold"><summary>${more(rest.length)}</summary>${table(rest)}</details>` : '')
      );
    },
  );

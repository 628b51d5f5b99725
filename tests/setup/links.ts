import type { Links } from '../../src/build/built';
import { finishPage } from '../../src/build/page';

/** What the check of links knows of pages, from their markup. */
export const linksOf = (pages: Iterable<[name: string, html: string]>): Map<string, Links> =>
  new Map(
    [...pages].map(([name, html]) => [name, finishPage(html, (address) => address, { scripts: [], style: true })]),
  );

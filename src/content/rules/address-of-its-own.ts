import type { Rule } from '../rule';
import { pageNames } from '../sort';

/** Pages whose words are no text of their own. */
const madePages = ['codes', 'frameworks'];

export default {
  reads: 'names',
  says: 'Pages, protocols, statuses and numbers share one space of addresses, in which hosts may fold case.',
  find: ({ facts }, { protocols }) => {
    const owners = new Map<string, string>();
    const claim = (path: string, owner: string, file = owner) => {
      const address = path.toLowerCase();
      const other = owners.get(address);
      owners.set(address, owner);
      return other === undefined || other === owner
        ? []
        : [{ file, text: `has the address /${address}/, which ${other} has: rename one` }];
    };
    return [
      ...pageNames.flatMap((name) => (name === 'index' ? [] : claim(name, `content/${name}`))),
      ...madePages.flatMap((name) => claim(name, `src/pages/[...locale]/${name}`)),
      ...[...protocols.keys()].flatMap((name) => claim(name, `src/protocols/${name}/protocol.ts`)),
      ...facts.flatMap(({ file, id }) => claim(id, file)),
      // Statuses share the page of their number.
      ...facts.flatMap(({ file, code }) => claim(code, code, file)),
    ];
  },
} satisfies Rule;

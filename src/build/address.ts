import { hiddenCharacter, nameOf } from '../text/hidden.ts';

/** Reads an address that somebody wrote into the environment of a build, with everything that is wrong with it. */
export function addressFaults(value: string): { url: URL | null; faults: string[] } {
  const url = URL.parse(value);
  const { username, password, search, hash } = url ?? new URL('about:blank');
  // `URL` drops line ends and turns backslashes into slashes: the address would be another than was written.
  const unseen = new Set(value.match(hiddenCharacter));
  return {
    url,
    faults: [
      ...(url !== null && /^https?:\/\/[^/?#\\]/i.test(value)
        ? []
        : ['it does not begin with https:// or http:// and a host']),
      ...(unseen.size === 0 ? [] : [`it holds what cannot be seen (${[...unseen].map(nameOf).join(', ')}): remove it`]),
      ...(value.includes('\\') ? ['it has a backslash: write / instead'] : []),
      ...(username + password === '' ? [] : ['it holds a user name or a password: remove them']),
      ...(search === '' ? [] : [`it has a query: remove ${search}`]),
      ...(hash === '' ? [] : [`it has a fragment: remove ${hash}`]),
    ],
  };
}

import type { AstroIntegration } from 'astro';
import { hiddenCharacter, nameOf } from '../text/hidden.ts';
import { BuildError } from './build-error.ts';

/**
 * Sets `Astro.site`, the address under which the site is published, for what must name a page in full. Without an
 * address the build leaves that out and says so.
 * @param value of the environment variable `SITE`
 */
export function siteAddress(value: string | undefined): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:config:setup'({ command, updateConfig, logger }) {
        if (value) updateConfig({ site: parseSite(value) });
        else if (command === 'build') {
          logger.info(
            'SITE is not set: built without canonical addresses, sitemap, search description and link pictures. See "Address of the site" in docs/hosting.md.',
          );
        }
      },
    },
  };
}

/**
 * Reads an address of a site, and ends it with a slash.
 * @throws Error with everything that is wrong with it, and how to mend it
 */
export function parseSite(value: string): string {
  const url = URL.parse(value);
  const { username, password, search, hash, pathname } = url ?? new URL('about:blank');
  // `URL` drops line ends and turns backslashes into slashes: the address would be another than was written.
  const unseen = new Set(value.match(hiddenCharacter));
  const problems = [
    ...(/^https?:\/\/[^/?#\\]/i.test(value) ? [] : ['it does not begin with https:// or http:// and a host']),
    ...(unseen.size === 0 ? [] : [`it holds what cannot be seen (${[...unseen].map(nameOf).join(', ')}): remove it`]),
    ...(value.includes('\\') ? ['it has a backslash: write / instead'] : []),
    ...(username + password === '' ? [] : ['it holds a user name or a password: remove them']),
    ...(search === '' ? [] : [`it has a query: remove ${search}`]),
    ...(hash === '' ? [] : [`it has a fragment: remove ${hash}`]),
    ...(/\.html?$/.test(pathname) ? ['it names a page: name the folder that holds the site'] : []),
  ];
  if (url === null || problems.length > 0) {
    throw new BuildError(
      [
        `SITE=${JSON.stringify(value)} is no address that a site can have:`,
        ...problems.map((problem) => `  ${problem}`),
        'Write the address of the home page, as in SITE=https://codes.example.org/docs',
      ].join('\n'),
    );
  }
  return url.href.replace(/\/*$/, '/');
}

import type { AstroIntegration } from 'astro';
import { addressFaults } from './address.ts';
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
  const { url, faults } = addressFaults(value);
  const problems = [
    ...faults,
    ...(/\.html?$/.test(url?.pathname ?? '') ? ['it names a page: name the folder that holds the site'] : []),
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

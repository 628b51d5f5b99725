import type { AstroIntegration } from 'astro';
import { addressFaults } from './address.ts';
import { BuildError } from './build-error.ts';

/**
 * Tells pages where their source is, as `__REPOSITORY__`: `import.meta.env.REPOSITORY` is the variable as it was written.
 * Without an address pages have no such links.
 * @param value of the environment variable `REPOSITORY`
 */
export function repositoryAddress(value: string | undefined): AstroIntegration {
  return {
    name: 'repository-address',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const address = value ? parseRepository(value) : '';
        updateConfig({ vite: { define: { __REPOSITORY__: JSON.stringify(address) } } });
      },
    },
  };
}

/**
 * Reads the address of a repository's home page, and takes the slash and `.git` from its end.
 * @throws BuildError with everything that is wrong with it, and how to mend it
 */
export function parseRepository(value: string): string {
  const { url, faults } = addressFaults(value);
  const path = url?.pathname.replace(/(\.git)?\/*$/, '') ?? '';
  const problems = [
    ...faults,
    ...(faults.length === 0 && path === ''
      ? ['it names a host and no repository on it: add its owner and its name']
      : []),
  ];
  if (url === null || problems.length > 0) {
    throw new BuildError(
      [
        `REPOSITORY=${JSON.stringify(value)} is no address of a repository:`,
        ...problems.map((problem) => `  ${problem}`),
        'Write the address of its home page, as in REPOSITORY=https://github.com/example/wirecodes',
      ].join('\n'),
    );
  }
  return url.origin + path;
}

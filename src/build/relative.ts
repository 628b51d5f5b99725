import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapAddresses, mapStyleAddresses } from './addresses.ts';
import { filesOf } from './files.ts';
import { isErrorPage } from './status-pages.ts';

/**
 * Makes the built site independent of the place where it lies: an address from the root, `/http/404/`, becomes one
 * from the file that holds it, `../404/`. Error pages are shown at any address and keep theirs.
 */
export function relativeAddresses(): AstroIntegration {
  return {
    name: 'relative-addresses',
    hooks: {
      async 'astro:build:done'({ dir }) {
        for (const name of await filesOf(fileURLToPath(dir))) {
          const map = name.endsWith('.css') ? mapStyleAddresses : name.endsWith('.html') ? mapAddresses : undefined;
          if (!map || isErrorPage(name)) continue;
          const file = new URL(name, dir);
          await writeFile(
            file,
            map(await readFile(file, 'utf8'), (address) => relativeAddress(name, address)),
          );
        }
      },
    },
  };
}

/**
 * An address from the root as one from a file: `/http/404/#when` in `http/403/index.html` is `../404/#when`.
 * Any other address stays as it is.
 */
export function relativeAddress(file: string, address: string): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const { path = '', rest = '' } = /^(?<path>[^?#]*)(?<rest>.*)$/s.exec(address)?.groups ?? {};
  const steps = posix.relative(posix.dirname(`/${file}`), path);
  const folder = steps === '' ? './' : `${steps}/`;
  // A colon in the first step would make it a scheme.
  return `${/^[^/]*:/.test(steps) ? './' : ''}${path.endsWith('/') ? folder : steps}${rest}`;
}

import type { AstroIntegration } from 'astro';
import { rename, rm } from 'node:fs/promises';

/**
 * A build writes into a folder of its own, which becomes `dist/` when everything has passed:
 * a build that fails leaves the last good `dist/` as it is. Must be the last integration.
 */
export function replaceWhole(): AstroIntegration {
  let target: URL;
  return {
    name: 'replace-whole',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        target = config.outDir;
        if (command === 'build') updateConfig({ outDir: new URL('.astro/dist/', config.root) });
      },
      async 'astro:build:done'({ dir }) {
        await rm(target, { recursive: true, force: true });
        await rename(dir, target);
      },
    },
  };
}

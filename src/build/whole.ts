import type { AstroIntegration } from 'astro';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fresh, putInPlace, takeUp } from './aside.ts';

/**
 * A build writes into a folder of its own, which becomes `dist/` when everything has passed: a build that fails or is
 * killed leaves the last good `dist/` as it is, and two at once do not meet. What a killed one left is taken up by the
 * next. Must be the last integration.
 */
export function replaceWhole(): AstroIntegration {
  let target: string;
  let folder: string;
  return {
    name: 'replace-whole',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        folder = fileURLToPath(new URL('.astro/', config.root));
        await takeUp(target, folder);
        updateConfig({ outDir: pathToFileURL(join(folder, `${fresh(basename(target))}/`)) });
      },
      async 'astro:build:done'({ dir }) {
        await putInPlace(fileURLToPath(dir), target, folder);
      },
    },
  };
}

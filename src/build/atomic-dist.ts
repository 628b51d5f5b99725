import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { access, constants, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeOf, fresh, putInPlace, recover, unless } from './atomic.ts';
import { BuildError } from './build-error.ts';
import { holdsOthers, recoverContent, replaceContent } from './swap.ts';

/**
 * A build writes into a folder of its own, which becomes `dist/` when everything has passed: a build that fails or is
 * killed leaves the last good `dist/` as it is, and builds side by side do not meet. The next build repairs what a killed
 * one left. Where `dist/` cannot be renamed (a link, a mount point, another disk), its content is replaced. Must be the
 * last integration.
 */
export function atomicDist(): AstroIntegration {
  let target: string;
  let folder: string;
  return {
    name: 'atomic-dist',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        folder = fileURLToPath(new URL('.astro', config.root));
        const obstacle = (await obstacleAt(folder)) ?? (await obstacleFor(target, fileURLToPath(config.root)));
        if (obstacle !== undefined) throw new BuildError(`Nothing was built: ${obstacle}`);

        await recover(target, folder);
        await recoverContent(target);
        const staging = join(folder, fresh(basename(target)));
        process.once('exit', () => {
          rmSync(staging, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${staging}/`) });
      },
      async 'astro:build:done'({ dir }) {
        await publish(fileURLToPath(dir), target, folder);
      },
    },
  };
}

/** Errors of a rename that is refused whatever the folder holds: a mount point, another disk, a parent that may not be written. */
const fixed = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'];

async function publish(finished: string, place: string, folder: string): Promise<void> {
  if (await isLink(place)) return replaceContent(finished, await realpath(place));
  try {
    await putInPlace(finished, place, folder);
  } catch (error) {
    if (!fixed.includes(codeOf(error) ?? '')) throw error;
    if (await holdsOthers(place)) throw new BuildError(others(place));
    await replaceContent(finished, place);
  }
}

/** What is wrong with the folder that a build writes into, and how to mend it. Makes the folder if it is not there. */
async function obstacleAt(folder: string): Promise<string | undefined> {
  // Behind a link, what the build writes finds no package: Node looks from where the file really is.
  if (await isLink(folder)) return `${folder} is a link. Remove it: the build makes a folder of that name`;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return `${folder} is a file. Remove it: the build makes a folder of that name`;
    return unwritable(dirname(folder), error);
  }
  return refusal(folder);
}

/** What keeps a built site from its place, and how to mend it. */
async function obstacleFor(target: string, project: string): Promise<string | undefined> {
  const linked = await isLink(target);
  const found = await stat(target).catch((error: unknown) => {
    if (!['ENOENT', 'ELOOP'].includes(codeOf(error) ?? '')) throw error;
  });
  if (found && !found.isDirectory()) return `${target} is no folder. Remove it: the build makes a folder of that name`;
  if (!linked) return refusal(found ? target : dirname(target));
  if (!found) return `${target} is a link to a folder that is not there. Make that folder, or remove the link`;

  // What the folder holds is replaced by the site: that must not be the project.
  const [folder, own] = [await realpath(target), await realpath(project)];
  if (holds(folder, own) || holds(own, folder))
    return `${target} is a link to ${folder}, which a build would empty. Have it lead to a folder outside of the project, for the site alone`;
  if (await holdsOthers(folder)) return others(folder);
  return refusal(target);
}

const others = (folder: string) =>
  `${folder} holds what is no build of this site, and a build would remove it. Empty it, or give the site a folder of its own`;

/** Whether a folder is the other one, or has it in it. */
const holds = (folder: string, other: string) =>
  `${other}${sep}`.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const isLink = async (path: string) =>
  (await lstat(path).catch(unless('ENOENT', undefined)))?.isSymbolicLink() ?? false;

const refusal = (folder: string): Promise<string | undefined> =>
  access(folder, constants.W_OK | constants.X_OK).then(
    () => undefined,
    (error: unknown) => unwritable(folder, error),
  );

const unwritable = (folder: string, error: unknown) =>
  `${folder} may not be written (${String(codeOf(error))}). A build writes into .astro/ and dist/: give yourself the right, or build a copy of the project and copy its dist/ to where it belongs`;

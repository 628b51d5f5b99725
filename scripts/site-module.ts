import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a module of the site exports. Such a module imports by `~/` and by pattern, which Vite knows and Node does not.
 * The folder of the project becomes the working directory, from which the site reads its files.
 * @param file its path in the project, `src/content/check.ts`
 */
export async function siteModule<Exports>(file: string): Promise<Exports> {
  process.chdir(root);
  const { module } = await runnerImport<Exports>(root + file, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': `${root}src` } },
  });
  return module;
}

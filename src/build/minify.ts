import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'rolldown';
import { minify } from 'rolldown/utils';

/**
 * In a build, `import address from './client/site.js?url'` names the script without its comments and long names.
 * A classic script's own variables stay as they are: another script may use them.
 */
export function minifiedScripts(): Plugin & { apply: 'build'; enforce: 'pre' } {
  return {
    name: 'minified-scripts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'url' || !file.endsWith('.js')) return null;
      const name = basename(file);
      const { code, errors } = await minify(name, await readFile(file, 'utf8'), { module: false });
      if (errors.length > 0) throw new Error(`${file}:\n${errors.map(({ message }) => message).join('\n')}`);
      const asset = this.emitFile({ type: 'asset', name, source: code });
      return `export default import.meta.ROLLDOWN_FILE_URL_${asset};`;
    },
  };
}

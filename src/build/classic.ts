import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/**
 * `import source from './client.ts?classic'` gives a module and all that it imports as the text of one classic script:
 * an expression whose value is what the module exports. Module scripts do not run on pages opened from disk.
 */
export function classicScripts(): Plugin {
  const suffix = '?classic';
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return null;
      const module = await this.resolve(id.slice(0, -suffix.length), importer);
      return module && `${module.id}${suffix}`;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const bundle = await rolldown({ input: id.slice(0, -suffix.length) });
      const { output } = await bundle.generate({ format: 'iife', name: 'script', minify: true });
      await bundle.close();
      for (const module of output[0].moduleIds) this.addWatchFile(module);
      return `export default ${JSON.stringify(output[0].code)};`;
    },
  };
}

import { rolldown, type Plugin } from 'rolldown';

/**
 * `import source from './client.ts?classic'` gives a module and all that it imports as the text of one classic script,
 * whose variable `script` has what the module exports. Module scripts do not run on pages opened from disk.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    async load(id) {
      const [input = '', query] = id.split('?');
      if (query !== 'classic') return null;
      const bundle = await rolldown({ input });
      const { output } = await bundle.generate({ format: 'iife', name: 'script', minify: true });
      await bundle.close();
      for (const module of output[0].moduleIds) this.addWatchFile(module);
      return `export default ${JSON.stringify(output[0].code)};`;
    },
  };
}

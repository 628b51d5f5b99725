import type { AstroIntegration } from 'astro';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** A module that has run, as Vite's runner keeps it. */
interface RunModule {
  importers: ReadonlySet<string>;
}

/** An environment of Vite that runs modules itself. */
interface Runs {
  runner: {
    evaluatedModules: {
      getModulesByFile: (file: string) => ReadonlySet<RunModule> | undefined;
      getModuleById: (id: string) => RunModule | undefined;
      invalidateModule: (module: RunModule) => void;
    };
  };
}

/**
 * In `npm run dev`: when one of some files changes, runs the modules again that read them from the disk, and reloads open
 * pages.
 * @param files patterns of their paths in the project, `/^content\//`
 * @param modules the files that read them, `src/content/index.ts`
 */
export function reloadOnChange(files: RegExp[], modules: string[]): AstroIntegration {
  return {
    name: 'reload-on-change',
    hooks: {
      'astro:server:setup'({ server }) {
        const root = server.config.root.replace(/\/?$/, '/');
        const changed = (file: string) => {
          if (!file.startsWith(root) || !files.some((pattern) => pattern.test(file.slice(root.length)))) return;
          for (const module of modules) forget(server, root + module);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.on('add', changed).on('change', changed).on('unlink', changed);
      },
    },
  };
}

/** Forgets a module and those that import it, so that they run again when they are next needed. */
function forget(server: Server, file: string): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.getModulesByFile(file) ?? [])
      environment.moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    if (!('runner' in environment)) continue;
    const { evaluatedModules } = (environment as unknown as Runs).runner;
    const stale = [...(evaluatedModules.getModulesByFile(file) ?? [])];
    for (const module of stale) {
      evaluatedModules.invalidateModule(module);
      for (const importer of module.importers) {
        const node = evaluatedModules.getModuleById(importer);
        if (node && !stale.includes(node)) stale.push(node);
      }
    }
  }
}

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { atomicDist } from './src/build/atomic-dist.ts';
import type { BuiltFiles } from './src/build/built.ts';
import { classicScripts } from './src/build/classic.ts';
import { compressFiles } from './src/build/compress.ts';
import { checkLinks } from './src/build/links.ts';
import { toleratedMdx } from './src/build/mdx.ts';
import { minifiedScripts } from './src/build/minify.ts';
import { offlineCopy } from './src/build/offline.ts';
import { finishPages } from './src/build/pages.ts';
import { reloadOnChange } from './src/build/reload.ts';
import { repositoryAddress } from './src/build/repository.ts';
import { siteAddress } from './src/build/site.ts';
import { writeSitemap } from './src/build/sitemap.ts';
import { placeStatusPages } from './src/build/status-pages.ts';

const files: BuiltFiles = new Map();

// Not `defineConfig`: it says no more than the type, and loads an optimizer of SVG.
export default {
  trailingSlash: 'always',
  // Pages are finished as they are rendered. When all are: pages in their places, the sitemap of them, the error pages
  // finished too, the files listed for the service worker, links checked, then compressed where that is asked for, then
  // the
  // folder in place of the old one.
  integrations: [
    mdx({ syntaxHighlight: false }),
    reloadOnChange([/^content\//, /^src\/protocols\/.+\.json$/], ['src/content/index.ts', 'src/proofs/records.ts']),
    siteAddress(process.env.SITE),
    repositoryAddress(process.env.REPOSITORY),
    placeStatusPages(),
    writeSitemap(),
    finishPages(files),
    offlineCopy(files),
    checkLinks(files),
    compressFiles(process.env.COMPRESS),
    atomicDist(),
  ],
  // Prose quotes commands and headers: `--include` must stay `--include`.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  // Two files that claim one address are a mistake, not a warning.
  prerenderConflictBehavior: 'error',
  // Eight pages at a time: while one is written, others are rendered.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/build/log.ts' },
  // What a build writes is in .astro/ and dist/. Installed packages stay as they are.
  cacheDir: '.astro/cache',
  vite: {
    cacheDir: '.astro/vite',
    plugins: [classicScripts(), minifiedScripts(), toleratedMdx()],
    build: {
      // A script or picture in a `data:` address stands in every page anew, and a strict policy forbids it.
      assetsInlineLimit: 0,
      // Silences one Rolldown warning for each MDX file.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
} satisfies AstroUserConfig;

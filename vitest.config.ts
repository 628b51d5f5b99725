import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { classicScripts } from './src/build/classic.ts';
import LongestFirst from './tests/setup/longest-first.ts';

const all = ['tests/**/*.test.ts', 'src/**/*.test.ts'];

/** Suites that have a process of their own: they run browsers, servers or builds, or put something in a module's place. */
const alone = [
  'tests/{anywhere,deploy,harness,hostile,recipes,site}/**/*.test.ts',
  'tests/{builds,killed,pack,scripts}.test.ts',
  'tests/units/{chromium,icons,render}.test.ts',
];

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  plugins: [classicScripts()],
  test: {
    // Of two cores both: Vitest leaves one of them to itself.
    maxWorkers: '100%',
    globalSetup: ['tests/setup/packages.ts', 'tests/setup/site.ts'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/setup/closing-line.ts'],
    // Limits for a busy machine: what is waited for is an event, and comes in a moment on an idle one.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // The rest load the content and the protocols once for many suites.
      { extends: true, test: { name: 'together', include: all, exclude: alone, isolate: false } },
    ],
  },
});

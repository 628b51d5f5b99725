import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { classicScripts } from '../src/build/classic.ts';

/** Benchmarks print figures and assert no time: `npm run bench -- search`, `npm run bench -- build`. */
export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
  plugins: [classicScripts()],
  test: {
    include: ['benchmarks/*.bench.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});

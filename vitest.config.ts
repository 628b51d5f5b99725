import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { classicScripts } from './src/build/classic.ts';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  plugins: [classicScripts()],
  test: {
    include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
    globalSetup: 'tests/setup/site.ts',
    reporters: ['default', './tests/setup/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});

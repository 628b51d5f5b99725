import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { classicScripts } from './src/build/classic.ts';
export default defineConfig({ plugins:[classicScripts()], resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } }, test: { testTimeout: 60000, hookTimeout: 120000, include: (process.env.T||'').split(' ') } });

import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { test } from 'vitest';
import { madeSite, writeFiles } from './made-site';
test('gen', () => {
  const n = Number(process.env.N); const f = `/tmp/w/d6/made${n}`;
  rmSync(f, { recursive: true, force: true }); mkdirSync(f);
  for (const p of ['.env','LICENSE','astro.config.ts','package.json','tsconfig.json','public','scripts','src']) cpSync(p, `${f}/${p}`, { recursive: true });
  symlinkSync(process.cwd() + '/node_modules', `${f}/node_modules`);
  const b = performance.now(); const files = madeSite(n); writeFiles(f, files);
  console.log(Object.keys(files).length, performance.now() - b);
}, 600000);

/** Names the circles of imports in src/ and harness/, of values and of types: node scripts/circles.ts */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const files = globSync('{src,harness}/**/*.{ts,astro}', {
  exclude: (name) => name === 'golden' || name === '.work' || name === 'node_modules',
}).map((file) => file.replaceAll('\\', '/'));

/** The files that a file imports, `import type` too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? (text.split('---\n')[1] ?? '') : text;
  return ts.preProcessFile(code).importedFiles.flatMap(({ fileName }) => {
    const plain = fileName.replace(/\?.*$/, '');
    if (!/^(~\/|\.)/.test(plain)) return [];
    const target = plain.startsWith('~/') ? `src/${plain.slice(2)}` : path.posix.join(path.dirname(file), plain);
    const found = [target, `${target}.ts`, `${target}/index.ts`].find(
      (name) => /\.(ts|astro)$/.test(name) && existsSync(name),
    );
    return found === undefined ? [] : [found];
  });
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const done = new Set<string>();
const circles: string[][] = [];

function walk(file: string, above: string[]): void {
  const start = above.indexOf(file);
  if (start >= 0) circles.push([...above.slice(start), file]);
  if (start >= 0 || done.has(file)) return;
  for (const next of imports.get(file) ?? []) walk(next, [...above, file]);
  done.add(file);
}

for (const file of files) walk(file, []);
if (circles.length > 0) {
  console.error(
    circles.map((circle) => `${circle.join(' → ')}: move what they share into a file of its own`).join('\n'),
  );
  process.exitCode = 1;
}

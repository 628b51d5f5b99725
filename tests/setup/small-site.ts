import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type BuiltFile } from '../../src/build/built';
import { describeCopy } from '../../src/build/offline';
import { filesOf } from '../../src/build/files';

const parts = [
  '404.html',
  '_astro',
  'about',
  'apple-touch-icon.png',
  'favicon.ico',
  'favicon.svg',
  'http/404',
  'http/405',
  'index.html',
  'ko/404.html',
  'ko/about',
  'ko/http/404',
  'manifest.json',
  'offline.json',
  'worker.js',
];

/** A build of a few pages, so that a test does not fetch a thousand: a folder of its own, which `remove` deletes. */
export async function smallSite(): Promise<{ site: string; remove: () => Promise<void> }> {
  const site = await mkdtemp(join(tmpdir(), 'wirecodes-site-'));
  for (const part of parts) {
    await mkdir(dirname(join(site, part)), { recursive: true });
    await cp(join('dist', part), join(site, part), { recursive: true });
  }
  await describeSite(site);
  return { site, remove: () => rm(site, { recursive: true, force: true }) };
}

/** The next build of a small site: a word more in every title, and a stylesheet of another name. */
export async function nextBuild(site: string): Promise<void> {
  const [style = ''] = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.css'));
  await rename(join(site, '_astro', style), join(site, '_astro/next.css'));
  for (const name of await filesOf(site)) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(join(site, name), 'utf8');
    await writeFile(join(site, name), html.replace('</title>', ' (next)</title>').replaceAll(style, 'next.css'));
  }
  await describeSite(site);
}

/** What the last step of a build does. */
async function describeSite(site: string): Promise<void> {
  const read = (name: string) => readFile(join(site, name));
  const files: Record<string, BuiltFile> = {};
  for (const name of await filesOf(site)) files[name] = describe(await read(name));
  for (const [name, text] of Object.entries(await describeCopy(files, read))) await writeFile(join(site, name), text);
}

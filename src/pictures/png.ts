import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const renderer = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
const fonts = [
  require.resolve('@expo-google-fonts/jetbrains-mono/500Medium/JetBrainsMono_500Medium.ttf'),
  require.resolve('@expo-google-fonts/jetbrains-mono/600SemiBold/JetBrainsMono_600SemiBold.ttf'),
];

/** The renderer started, and the SHA-256 of all that decides the bytes of a picture beside its drawing. */
async function start() {
  const wasm = await readFile(renderer);
  const fontBuffers = await Promise.all(fonts.map((file) => readFile(file)));
  await initWasm(wasm);
  return { fontBuffers, version: sha256(wasm, ...fontBuffers) };
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

let started: ReturnType<typeof start> | undefined;
const tools = () => (started ??= start());

/** Renders an SVG as PNG; the same SVG gives the same bytes on every machine. */
export async function render(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { fontBuffers } = await tools();
  const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'JetBrains Mono' } });
  const image = resvg.render();
  try {
    return new Uint8Array(image.asPng());
  } finally {
    image.free();
    resvg.free();
  }
}

/** The same, kept between builds. */
export async function renderOnce(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { version } = await tools();
  const folder = resolve('node_modules/.cache/wirecodes');
  const file = join(folder, `${sha256(version, svg)}.png`);

  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const png = await render(svg);
  // Whole or not at all: builds may run side by side.
  const draft = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, png);
  await rename(draft, file);
  return png;
}

import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const texts = import.meta.glob<AstroComponentFactory>('/content/**/*.mdx', { eager: true, import: 'default' });
const sources = import.meta.glob<string>('/content/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** The component of an MDX text, by its path and language: `smtp.ko`, `http/404.en`. */
export function mdxOf(text: string): AstroComponentFactory {
  const component = texts[`/content/${text}.mdx`];
  if (!component) throw new Error(`content/${text}.mdx is missing`);
  return component;
}

/** The keys of the sections of a guide or page, in their order; none where there is no such text. */
export const sectionsOf = (text: string): string[] =>
  [...(sources[`/content/${text}.mdx`] ?? '').matchAll(/^## (\w+)$/gm)].map(([, key = '']) => key);

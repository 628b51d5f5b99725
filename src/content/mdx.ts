import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const texts = import.meta.glob<AstroComponentFactory>('/content/**/*.mdx', { eager: true, import: 'default' });

/** The component of an MDX text, by its path and language: `smtp.ko`, `http/404.en`. */
export function mdxOf(text: string): AstroComponentFactory {
  const component = texts[`/content/${text}.mdx`];
  if (!component) throw new Error(`content/${text}.mdx is missing`);
  return component;
}

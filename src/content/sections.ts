const sources = import.meta.glob<string>('/content/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** The keys of the sections of a guide or page, `smtp.ko`, in their order; none where there is no such text. */
export const sectionsOf = (text: string): string[] =>
  [...(sources[`/content/${text}.mdx`] ?? '').matchAll(/^## (\w+)$/gm)].map(([, key = '']) => key);

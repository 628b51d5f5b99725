import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rolldown';
import { mdxToMdast } from 'satteri';

/**
 * Keeps what is wrong with an MDX text of `content/` from ending the bundling, which happens before the content is
 * looked at: so the mistake is told with all others. The frontmatter is taken away, `src/content/read.ts` reads it; text
 * that is no MDX becomes a component that throws when it is rendered, which the list of problems prevents.
 */
export function toleratedMdx(): Plugin {
  return {
    name: 'tolerated-mdx',
    load: {
      filter: { id: /\/content\/.*\.mdx$/ },
      handler: async (id) => tolerated(id, await readFile(id, 'utf8')),
    },
  };
}

/**
 * Makes the text of an MDX file one that can be compiled.
 * @param file its path, for the message
 */
export function tolerated(file: string, text: string): string {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/, (matter) => matter.replaceAll(/[^\n]/g, ''));
  try {
    mdxToMdast(body);
    return body;
  } catch (error) {
    const message = `${file}: is no MDX, ${(error as Error).message}: mend it`;
    return `{(() => { throw new Error(${JSON.stringify(message)}); })()}\n`;
  }
}

import { expect, test } from 'vitest';
import { mdxToMdast } from 'satteri';
import { tolerated } from '../../src/build/mdx';

test('frontmatter becomes empty lines, so that whatever is in it compiles and every other line stays where it is', () => {
  expect(tolerated('content/about.en.mdx', '\uFEFF---\ntitle: a: b\n---\n\n## proof\n')).toBe('\n\n\n\n## proof\n');
});

test('what is no MDX becomes what compiles, and throws with the name of the file when it is rendered', () => {
  const text = tolerated('content/about.en.mdx', '---\ntitle: a\n---\n\na <b\n');
  expect(() => mdxToMdast(text)).not.toThrow();
  expect(text).toMatch(
    /^\{\(\(\) => \{ throw new Error\("content\/about\.en\.mdx: is no MDX, .*: mend it"\); \}\)\(\)\}$/m,
  );
});

import type { Rule } from '../rule';

const lost = { text: 'has U+FFFD, where a character was lost: write the character' };

export default {
  reads: 'file',
  says: 'No file has U+FFFD, which an editor puts where it could not read a character.',
  find: (text) =>
    text.split('\n').flatMap((line, index) => (line.includes('\uFFFD') ? [{ line: index + 1, ...lost }] : [])),
} satisfies Rule;

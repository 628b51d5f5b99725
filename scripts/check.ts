/**
 * Says all that is wrong with the content, or with what is named: the rules of the build and those of proofreading.
 *
 *     npm run check
 *     npm run check http/404 smtp content/about.ko.mdx
 *
 * Ends with 0 where nothing is wrong, 1 where something is, 2 where a word names nothing.
 */
import { inOrder, listed } from '../src/files/problems.ts';
import type * as Site from '../src/content/check.ts';
import { siteModule } from './site-module.ts';

const words = process.argv.slice(2);
const { unknown, problems, count } = await siteModule<typeof Site>('src/content/check.ts')
  .then(({ check }) => check(words))
  .catch((error: unknown) => {
    // What the site cannot even be loaded with, as a string of the interface that is missing: told in full by its message.
    if (!(error instanceof Error) || error.name !== 'ProblemsError') throw error;
    console.error(error.message);
    process.exit(1);
  });

if (unknown.length > 0) {
  console.error(
    `npm run check: ${unknown.map((word) => `"${word}"`).join(', ')} is no status, protocol or page of content/. Write it as in: npm run check http/404, or npm run check for all`,
  );
  process.exitCode = 2;
} else if (problems.length > 0) {
  console.error(
    `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}:\n${listed(inOrder(problems))}`,
  );
  process.exitCode = 1;
} else console.log(`${String(count)} looked at, nothing wrong`);

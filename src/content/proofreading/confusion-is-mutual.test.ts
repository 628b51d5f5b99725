import { expect, test } from 'vitest';
import { everything, textWith } from '../../../tests/setup/made';
import rule from './confusion-is-mutual';

const body = (...ids: string[]) => `Lead.\n\n## confused\n\n${ids.map((id) => `- [x](${id})\n`).join('')}`;
const found = (pages: Record<string, string[]>) =>
  rule
    .find(everything({ texts: Object.entries(pages).map(([id, ids]) => textWith({ id, body: body(...ids) })) }))
    .map(({ file, line, text }) => [file, line, text.replace(/:.*/, '')]);

test('pages that name each other are right, whatever they name of another protocol', () => {
  expect(found({ 'http/404': ['http/410', 'smtp/550'], 'http/410': ['http/404', 'smtp/550'] })).toEqual([]);
});

test('a page that is not named back says so at its link', () => {
  expect(found({ 'http/404': ['http/410', 'http/403'], 'http/410': ['smtp/550', 'smtp/551'] })).toEqual([
    [
      'content/http/404.en.md',
      5,
      'names http/410 under "## confused", and content/http/410.en.md does not name http/404',
    ],
  ]);
});

test('one alone is too few, and what stands elsewhere does not count', () => {
  const texts = [textWith({ body: `[x](http/1)\n${body('http/2')}` })];
  expect(rule.find(everything({ texts }))).toHaveLength(1);
});

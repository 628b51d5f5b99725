import { expect, test } from 'vitest';
import { everything, textWith } from '../../../tests/setup/made';
import rule from './summaries-differ';

test('two with one summary are told, two others are not', () => {
  const texts = ['Nothing is there.', 'It is elsewhere.', 'Nothing is there.'].map((summary, index) =>
    textWith({ id: `http/40${String(index)}`, matter: { summary } }),
  );
  expect(rule.find(everything({ texts }))).toMatchObject([
    { file: 'content/http/402.en.md', text: expect.stringContaining('that of content/http/400.en.md too') as string },
  ]);
});

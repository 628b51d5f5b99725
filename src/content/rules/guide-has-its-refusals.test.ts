import { expect, test } from 'vitest';
import { around, http, textWith } from '../../../tests/setup/made';
import rule from './guide-has-its-refusals';

const guide = (refusals: Record<string, string>) => ({
  ...textWith({ id: 'http' }),
  matter: { title: 'HTTP', summary: 'It.', classes: {}, terms: {}, sections: {}, refusals },
});
const found = (refusals: Record<string, string>, keys: string[]) =>
  rule.find(guide(refusals), http, { ...around, wires: new Map([['http', { refusals: keys }]]) });

test('a sentence for each is right, and none where there is no wire', () => {
  expect(found({ interim: '{stack} cannot.' }, ['interim'])).toEqual([]);
  expect(rule.find(guide({}), http, around)).toEqual([]);
});

test('a sentence that is missing, and one for nothing', () => {
  expect(found({ shy: 'It is.' }, ['interim']).map(({ text }) => text)).toEqual([
    'refusals lacks interim: add the words for it, in the language of the text',
    'refusals has shy, which nothing uses: remove it, or mend its name',
  ]);
});

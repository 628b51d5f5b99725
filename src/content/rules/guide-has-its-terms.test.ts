import { expect, test } from 'vitest';
import { http, textWith } from '../../../tests/setup/made';
import rule from './guide-has-its-terms';

const protocol = { ...http, classes: { 4: http.classes[4]! }, terms: ['4'] };
const guide = (terms: Record<string, string>) => ({
  ...textWith({ id: 'http' }),
  matter: { title: 'HTTP', summary: 'It.', classes: {}, terms, sections: {}, refusals: {} },
});

test('a word for each is right', () => {
  expect(rule.find(guide({ 4: 'Client error' }), protocol)).toEqual([]);
});

test('a word that is missing, and one for nothing', () => {
  expect(rule.find(guide({ 5: 'Server error' }), protocol).map(({ text }) => text)).toEqual([
    'terms lacks 4: add the words for it, in the language of the text',
    'terms has 5, which nothing uses: remove it, or mend its name',
  ]);
});

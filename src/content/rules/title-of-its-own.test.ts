import { expect, test } from 'vitest';
import { everything, textWith } from '../../../tests/setup/made';
import rule from './title-of-its-own';

const texts = (title: string, ...ids: string[]) =>
  ids.flatMap((id) => ['en', 'ko'].map((locale) => textWith({ id, locale, matter: { title: `${title} ${locale}` } })));

test('two codes of one protocol with one title are told, in every language', () => {
  expect(rule.find(everything({ texts: texts('Gone', 'smtp/450', 'smtp/550') }))).toMatchObject([
    { file: 'content/smtp/550.en.md', text: expect.stringContaining('that of content/smtp/450.en.md too') as string },
    { file: 'content/smtp/550.ko.md', text: expect.stringContaining('that of content/smtp/450.ko.md too') as string },
  ]);
});

test('codes of two protocols may have one title', () => {
  expect(rule.find(everything({ texts: texts('Gone', 'http/450', 'smtp/450') }))).toEqual([]);
});

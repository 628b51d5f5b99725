import { expect, test } from 'vitest';
import { everything, statusWith, textWith } from '../../../tests/setup/made';
import rule from './titles-differ';

const title = '메일함 이용 불가';
const ids = ['smtp/450', 'smtp/550', 'http/450'];
const texts = ids.map((id) => textWith({ id, locale: 'ko', matter: { title } }));
const statuses = (name: string) => ids.map((id) => statusWith({ id, protocol: id.slice(0, 4), name }));

test('two codes of one protocol with one title are told', () => {
  expect(rule.find(everything({ texts, statuses: statuses('Mailbox Unavailable') }))).toMatchObject([
    { file: 'content/smtp/550.ko.md', text: expect.stringContaining('that of content/smtp/450.ko.md too') as string },
  ]);
});

test('a title that is the phrase of the specification may be that of two', () => {
  expect(rule.find(everything({ texts, statuses: statuses(title) }))).toEqual([]);
});

import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './enhanced-codes-exist';

const found = (body: string, id = 'smtp/550') => rule.find(textWith({ id, body })).map(({ line }) => line);

test('registered codes exist, sections of an RFC and versions are none', () => {
  expect(found('`5.7.1`, 4.2.2, RFC 5321 4.2.1, 4.2.2 and version 2.4.1.1\n')).toEqual([]);
});

test('another is told, where the text is about SMTP', () => {
  expect(found('x\n5.9.99\n')).toEqual([2]);
  expect(found('5.9.99\n', 'http/404')).toEqual([]);
});

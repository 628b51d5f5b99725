import { expect, test } from 'vitest';
import { everything, named, textWith } from '../../../tests/setup/made';
import rule from './codes-exist';

const found = (body: string) =>
  rule
    .find(everything({ names: named('http/404.yaml', 'smtp/550.yaml'), texts: [textWith({ body })] }))
    .map(({ line, text }) => [line, text.split(',')[0]]);

test('a code with a page exists, and a number that is no code is none', () => {
  expect(found('404 and `550`; 300 seconds, port 8080, RFC 9110 15.5.5, 0.250, 100% and [x](http/299)\n')).toEqual([]);
});

test('another is told, in prose and in code', () => {
  expect(found('See 298.\n\n`298`\n')).toEqual([
    [1, 'names 298'],
    [3, 'names 298'],
  ]);
});

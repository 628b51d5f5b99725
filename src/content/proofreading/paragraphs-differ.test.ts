import { expect, test } from 'vitest';
import { everything, textWith } from '../../../tests/setup/made';
import rule, { runsOf } from './paragraphs-differ';

const one = 'The server closed the connection because nobody sent a command for five minutes.';
const two = 'The server closed the connection because nobody sent a command for ten minutes.';
const three = 'A proxy in front of the application could not read its answer and gave up.';

const found = (...bodies: string[]) =>
  rule.find(everything({ texts: bodies.map((body, index) => textWith({ id: `smtp/42${String(index)}`, body })) }));

test('two paragraphs that differ in a word are told on both pages, at their lines', () => {
  expect(found(`Lead.\n\n- ${one}\n- ${three}\n`, `${two}\n`).map(({ file, line }) => [file, line])).toEqual([
    ['content/smtp/420.en.md', 3],
    ['content/smtp/421.en.md', 1],
  ]);
});

test('others are not, nor is one page alike to itself, nor what is short', () => {
  expect(found(one, three)).toEqual([]);
  expect(found(`${one}\n\n${one}`)).toEqual([]);
  expect(found('Try again later.', 'Try again later.')).toEqual([]);
});

test('code and addresses do not make paragraphs alike', () => {
  const code = '`the server closed the connection because nobody sent a command`';
  expect(found(`One ${code}`, `Two ${code}`)).toEqual([]);
});

test('a run has three words, whatever stands between', () => {
  expect([...runsOf('The server, **closed** the')]).toEqual(['the server closed', 'server closed the']);
});

import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './fields-exist';

const found = (body: string) => rule.find(textWith({ body })).map(({ line, text }) => [line, text.split(',')[0]]);

test('registered fields are, in code and in examples of HTTP', () => {
  expect(found('`Retry-After: 5`\n\n```http\nHTTP/1.1 200 OK\nContent-Type: text/plain\n```\n')).toEqual([]);
});

test('a slip of the pen is not', () => {
  expect(found('See `Retry-Afer`.\n\n```http\nHTTP/1.1 200 OK\nContentType: text/plain\n```\n')).toEqual([
    [5, 'names ContentType'],
    [1, 'names Retry-Afer'],
  ]);
});

test('paths, options and other languages are no fields', () => {
  expect(found('`/X-Y`, `--Max-Z`, `a.B-C`, Retry-Afer\n\n```yaml\nContentType: x\n```\n')).toEqual([]);
});

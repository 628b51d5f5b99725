import { expect, test } from 'vitest';
import { http, statusWith } from '../../../tests/setup/made';
import rule from './class-of-the-protocol';

test('a class that the protocol has is right, another is not', () => {
  expect(rule.find(statusWith({}), http)).toEqual([]);
  expect(rule.find(statusWith({ code: '666', class: '6' }), http)).toEqual([
    {
      text: 'has the class "6", and HTTP has 1, 2, 3, 4, 5, invalid: mend `classOf` of the protocol for 666',
    },
  ]);
});

test('what every object has is no class', () => {
  expect(rule.find(statusWith({ class: 'toString' }), http)).toHaveLength(1);
});

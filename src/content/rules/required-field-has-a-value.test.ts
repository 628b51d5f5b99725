import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './required-field-has-a-value';

const allow = { name: 'Allow', level: 'MUST', spec: 'RFC 9110 10.2.1' } as const;

test('a field that is always required has one; a field under a condition or a lesser one need not', () => {
  expect(
    rule.find(
      statusWith({
        headers: [
          { ...allow, example: 'GET' },
          { ...allow, condition: 'x' },
          { ...allow, level: 'SHOULD' },
        ],
      }),
    ),
  ).toEqual([]);
  expect(rule.find(statusWith({ headers: [allow] }))).toMatchObject([{ key: 'headers' }]);
});

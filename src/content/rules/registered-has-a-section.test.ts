import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './registered-has-a-section';

test('a registered code needs one, another does not', () => {
  expect(rule.find(statusWith({}))).toEqual([]);
  expect(rule.find(statusWith({ registered: false, spec: [] }))).toEqual([]);
  expect(rule.find(statusWith({ spec: [] }))).toMatchObject([{ key: 'spec' }]);
});

import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './unregistered-has-a-user';

test('a code that is not registered needs one, another does not', () => {
  const nginx = { vendor: 'nginx', name: 'No Response', source: 'its source', confidence: 'primary' } as const;
  expect(rule.find(statusWith({}))).toEqual([]);
  expect(rule.find(statusWith({ registered: false, uses: [nginx] }))).toEqual([]);
  expect(rule.find(statusWith({ registered: false }))).toMatchObject([{ key: 'uses' }]);
});

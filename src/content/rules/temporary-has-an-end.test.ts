import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './temporary-has-an-end';

test.each([
  ['standard', undefined, []],
  ['temporary', '2026-11-13', []],
  ['temporary', undefined, ['standing']],
  ['standard', '2026-11-13', ['expires']],
] as const)('%s until %s', (standing, expires, keys) => {
  const found = rule.find(statusWith({ standing, ...(expires && { expires }) }));
  expect(found.map(({ key }) => key)).toEqual(keys);
});

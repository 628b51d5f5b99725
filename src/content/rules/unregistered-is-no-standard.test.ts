import { expect, test } from 'vitest';
import { statusWith } from '../../../tests/setup/made';
import rule from './unregistered-is-no-standard';

test.each([
  [true, 'standard', []],
  [true, 'obsolete', []],
  [false, 'unofficial', []],
  [false, 'obsolete', []],
  [false, 'standard', ['standing is "standard", and the code is not registered: write "standing: unofficial"']],
  [false, 'reserved', ['standing is "reserved", and the code is not registered: write "standing: unofficial"']],
  [true, 'unofficial', ['standing is "unofficial", and the code is registered: add "registered: false"']],
] as const)('registered: %s, standing: %s', (registered, standing, texts) => {
  expect(rule.find(statusWith({ registered, standing })).map(({ text }) => text)).toEqual(texts);
});

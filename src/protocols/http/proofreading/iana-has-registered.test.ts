import { expect, test } from 'vitest';
import { statusWith } from '../../../../tests/setup/made';
import rule from './iana-has-registered';

test.each([
  ['http', '404', true, 0],
  ['http', '404', false, 1],
  ['http', '499', false, 0],
  ['http', '499', true, 1],
  ['smtp', '499', true, 0],
])('%s %s, registered: %s', (protocol, code, registered, count) => {
  expect(rule.find(statusWith({ protocol, code, registered }))).toHaveLength(count);
});

import { expect, test } from 'vitest';
import { everything, named } from '../../../../tests/setup/made';
import rule from './iana-codes-are-there';

test('each that IANA lists and nobody wrote is named', () => {
  const found = rule.find(everything({ names: named('http/404.yaml') })).map(({ file }) => file);
  expect(found).toContain('content/http/403.yaml');
  expect(found).not.toContain('content/http/404.yaml');
  expect(found).not.toContain('content/http/499.yaml');
});

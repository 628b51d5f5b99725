import { expect, test } from 'vitest';
import { statusWith } from '../../../../tests/setup/made';
import rule from './fields-of-the-facts-exist';

const header = (name: string) => ({ headers: [{ name, level: 'MAY', spec: 'RFC 9110 10.2.3' } as const] });

test('a field of HTTP is looked up', () => {
  expect(rule.find(statusWith(header('Retry-After')))).toEqual([]);
  expect(rule.find(statusWith(header('Retry-Afer')))).toMatchObject([{ key: 'headers' }]);
  expect(rule.find(statusWith({ ...header('Retry-Afer'), protocol: 'sip' }))).toEqual([]);
});

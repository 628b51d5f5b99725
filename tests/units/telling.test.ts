import { expect, test } from 'vitest';
import { statusesOf, statusOf } from '~/content';
import { locales } from '~/i18n';
import { protocols } from '~/protocols';
import { tellingOf } from '~/protocols/telling';

const of = (id: string, locale: string, telling?: string) => {
  const protocol = protocols.get(id.split('/')[0]!)!;
  return tellingOf(id.split('/')[0]!, telling === undefined ? protocol : { ...protocol, telling }, locale);
};

test('what a protocol says is telling has a heading in every language, and a value for most of its codes', () => {
  for (const id of protocols.keys()) {
    for (const locale of locales) {
      const { heading, of: value } = of(id, locale);
      expect(heading, `${id}.${locale}`).not.toBe('');
      const all = statusesOf(id);
      expect(all.filter((status) => value(status) !== '').length, id).toBeGreaterThan(all.length / 2);
    }
  }
});

test.each([
  ['http/503', 'en', undefined, 'Sent by', 'The server itself, or a load balancer without a backend'],
  ['smtp/450', 'en', undefined, 'Comes after', 'RCPT, the end of the content (final dot), ATRN'],
  ['smtp/421', 'ko', undefined, '나오는 자리', '모든 명령'],
  ['smtp/450', 'en', 'retry', 'Retry', 'Yes, the same again, later'],
  ['http/404', 'en', 'retry', 'Retry', ''],
])('%s in %s, told by %s', (id, locale, telling, heading, value) => {
  const found = of(id, locale, telling);
  expect([found.heading, found.of(statusOf(id)!)]).toEqual([heading, value]);
});

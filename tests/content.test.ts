import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { responseOf } from './setup/mocks';
import { httpStacks } from './setup/http';
import { protocols } from '~/protocols';
import { bytes, ownFields } from '~/protocols/http/exchange';

/** Every member's value of a JSON value, as text. */
const leaves = (value: unknown): string[] =>
  typeof value === 'object'
    ? Object.values(value ?? {}).flatMap(leaves)
    : [JSON.stringify(value).replace(/^"|"$/g, '')];
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the responses', () => {
  const responses = statuses.flatMap((status) => {
    const response = responseOf(status);
    return response ? [{ id: status.id, status, response }] : [];
  });

  test('every HTTP and SMTP status has one, unless it never reaches a client', () => {
    const without = statuses.filter(
      (status) =>
        ['http', 'smtp'].includes(status.protocol) &&
        !protocols.get(status.protocol)?.neverSent?.(status) &&
        !responses.some((other) => other.id === status.id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test.each(responses)(
    '$id: the length is that of the content, and the Date is a real day',
    ({ response: { final } }) => {
      if (!final) return;
      const value = (name: string) => final.headers.find(([field]) => field === name)?.[1];
      const length = Buffer.byteLength(final.content ?? '');
      expect(value('Content-Length') ?? '0').toBe(String(length));
      expect(new Date(value('Date') ?? '').toUTCString()).toBe(value('Date'));
    },
  );

  test.each(responses)(
    '$id: every snippet holds the number, every field of the page, and the JSON value',
    ({ response }) => {
      const { final } = response;
      if (!final || response.interim.length > 0) return;
      for (const [name, { snippet }] of httpStacks) {
        const source = snippet(response);
        if (typeof source !== 'string') {
          // The responses that a server spoils for its stacks, and the request that it answers itself.
          expect(['hop-by-hop', 'out-of-range', 'expectation-page', 'expectation-empty'], name).toContain(
            source.refusal,
          );
          continue;
        }
        // Django's class for 304 is the only way there to send it without a Content-Type.
        expect(source, name).toMatch(new RegExp(`${String(final.status)}|HttpResponseNotModified`));
        for (const [field] of ownFields(final))
          expect(source.toLowerCase(), `${name} ${field}`).toContain(field.toLowerCase());
        const parts =
          final.type === 'application/json' ? leaves(JSON.parse(final.content ?? 'null')) : final.content!.split('\n');
        for (const text of parts) expect(source.replaceAll('\\', ''), name).toContain(text.replaceAll('\\', ''));
        expect(source, name).not.toMatch(/Map\.of\(|status: :/);
      }
    },
  );

  test('no response has a header twice', () => {
    const twice = responses.filter(({ response }) =>
      bytes(response)
        .split('\r\n\r\n')
        .some((head) => duplicates(head.split('\r\n').map((line) => line.split(':')[0]!.toLowerCase())).length > 0),
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

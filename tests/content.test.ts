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

  test('the length is that of the content, and the Date is a real day', () => {
    const faults = responses.flatMap(({ id, response: { final } }) => {
      if (!final) return [];
      const value = (name: string) => final.headers.find(([field]) => field === name)?.[1];
      const length = String(Buffer.byteLength(final.content ?? ''));
      const said = value('Content-Length') ?? '0';
      const date = value('Date') ?? '';
      return [
        ...(said === length ? [] : [`${id}: Content-Length is ${said}, and the content has ${length} bytes`]),
        ...(new Date(date).toUTCString() === date ? [] : [`${id}: the Date "${date}" is no real day`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('every snippet holds the number, every field of the page, and the JSON value', () => {
    const faults = responses.flatMap(({ id, response }) => {
      const { final } = response;
      if (!final || response.interim.length > 0) return [];
      return [...httpStacks].flatMap(([name, { snippet }]) => {
        const source = snippet(response);
        const fault = (text: string) => `${id}, ${name}: ${text}`;
        if (typeof source !== 'string') {
          // The responses that a server spoils for its stacks, and the request that it answers itself.
          const known = ['hop-by-hop', 'out-of-range', 'expectation-page', 'expectation-empty'];
          return known.includes(source.refusal) ? [] : [fault(`refuses: ${source.refusal}`)];
        }
        const parts =
          final.type === 'application/json' ? leaves(JSON.parse(final.content ?? 'null')) : final.content!.split('\n');
        const lacks = [
          // Django's class for 304 is the only way there to send it without a Content-Type.
          ...(new RegExp(`${String(final.status)}|HttpResponseNotModified`).test(source) ? [] : [String(final.status)]),
          ...ownFields(final)
            .map(([field]) => field)
            .filter((field) => !source.toLowerCase().includes(field.toLowerCase())),
          ...parts.filter((text) => !source.replaceAll('\\', '').includes(text.replaceAll('\\', ''))),
        ];
        const odd = /Map\.of\(|status: :/.exec(source);
        return [...lacks.map((text) => fault(`lacks ${text}`)), ...(odd ? [fault(`has "${odd[0]}"`)] : [])];
      });
    });
    expect(faults).toEqual([]);
  });

  test('no response has a header twice', () => {
    const twice = responses.filter(({ response }) =>
      bytes(response)
        .split('\r\n\r\n')
        .some((head) => duplicates(head.split('\r\n').map((line) => line.split(':')[0]!.toLowerCase())).length > 0),
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });
});

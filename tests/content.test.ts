import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { responseOf } from './setup/mocks';
import { httpStacks } from './setup/http';
import { registeredByHttp } from '~/protocols/http/iana';
import { locales } from '~/i18n';
import { protocols } from '~/protocols';
import { bytes, ownFields } from '~/protocols/http/exchange';

const texts = statuses.flatMap((status) =>
  locales.map((locale) => ({ id: status.id, locale, ...status.texts[locale]! })),
);
const links = (html: string) => [...html.matchAll(/href="(?:\/ko)?\/([a-z]+\/\d+)\/"/g)].map(([, id]) => id).toSorted();
const plain = (html: string) =>
  html
    .replaceAll(/<pre[\s\S]*?<\/pre>/g, '')
    .replaceAll(/<code>.*?<\/code>/g, '')
    .replaceAll(/<[^>]+>/g, '');
/** Every member's value of a JSON value, as text. */
const leaves = (value: unknown): string[] =>
  typeof value === 'object'
    ? Object.values(value ?? {}).flatMap(leaves)
    : [JSON.stringify(value).replace(/^"|"$/g, '')];
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('every HTTP code that IANA lists is there', () => {
  const there = new Set(statuses.filter(({ protocol }) => protocol === 'http').map(({ code }) => Number(code)));
  expect([...registeredByHttp].filter((code) => !there.has(code))).toEqual([]);
});

test('an HTTP code is called registered where IANA lists it, and nowhere else', () => {
  const wrong = statuses.filter(
    ({ protocol, code, registered }) => protocol === 'http' && registered !== registeredByHttp.has(Number(code)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('no two summaries are alike', () => {
  expect(duplicates(texts.map(({ summary }) => summary))).toEqual([]);
});

test('no summary repeats its title only', () => {
  expect(texts.filter(({ title, summary }) => summary.replace(/\.$/, '') === title)).toEqual([]);
});

test('both languages link to the same statuses and name the same codes', () => {
  const codes = (html: string) => {
    const text = html.replaceAll(/<pre[\s\S]*?<\/pre>/g, '').replaceAll(/<[^>]+>/g, '');
    return [...new Set(text.match(/(?<![\w.])[1-6]\d\d(?!\d|\.\d)/g))].toSorted();
  };
  for (const { id, texts } of statuses) {
    const [first, ...others] = locales.map((locale) => texts[locale]!.lead + texts[locale]!.sections);
    for (const other of others) {
      expect.soft([...new Set(links(other))], id).toEqual([...new Set(links(first ?? ''))]);
      expect.soft(codes(other), id).toEqual(codes(first ?? ''));
    }
  }
});

test('a Korean page has no English sentence outside code', () => {
  const english = texts
    .filter(({ locale }) => locale === 'ko')
    .flatMap(
      ({ id, title, summary, sender, lead, sections }) =>
        [title, summary, sender, plain(lead + sections)]
          .join('\n')
          .match(/[A-Za-z][A-Za-z ,;'’-]{45,}/g)
          ?.map((sentence) => `${id}: ${sentence}`) ?? [],
    );
  expect(english).toEqual([]);
});

test('an English page has no Hangul', () => {
  expect(
    texts.filter(({ locale, lead, sections }) => locale === 'en' && /\p{Script=Hangul}/u.test(lead + sections)),
  ).toEqual([]);
});

describe('the responses', () => {
  const responses = statuses.flatMap((status) => {
    const response = responseOf(status);
    return response ? [{ id: status.id, status, response }] : [];
  });

  test('every HTTP and SMTP status has one, unless it never reaches a client', () => {
    const without = statuses.filter(
      (status) =>
        ['http', 'smtp'].includes(status.protocol) &&
        !protocols.get(status.protocol)?.unsent?.(status) &&
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
          // The responses that a server spoils for its httpStacks.
          expect(['hop-by-hop', 'out-of-range'], name).toContain(source.refusal);
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

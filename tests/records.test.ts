import { describe, expect, test } from 'vitest';
import { responseOf, statuses } from '~/content';
import { frameworks } from '~/protocols/stacks';
import { curlProof, proofsOf, recordOf } from '~/proofs/records';
import { curl, stub } from '~/protocols/http/stub';

// A framework is proved as soon as it has a record; from then on each of its snippets must be.
const proved = [...frameworks.keys()].filter((id) => recordOf(id));

test('every framework has a host', () => {
  const hosts = Object.keys(import.meta.glob('../src/protocols/http/stacks/*/host.ts')).map(
    (file) => file.split('/')[5],
  );
  const missing = [...frameworks.keys()]
    .filter((id) => !hosts.includes(id))
    .map((id) => `No host: add src/protocols/http/stacks/${id}/host.ts`);
  expect(missing).toEqual([]);
});

test('the stub and the curl line of every mock page are proved as they are now', () => {
  const stale = statuses.filter((status) => {
    const response = responseOf(status);
    return response && !curlProof(status.id, stub(response), curl(response));
  });
  expect(
    stale.map(({ id }) => id),
    'run npm run prove -- curl',
  ).toEqual([]);
});

test('seven frameworks are proved', () => {
  expect(proved).toEqual(expect.arrayContaining(['django', 'flask', 'fastapi', 'express', 'spring', 'go', 'rails']));
});

describe.each(proved)('the record of %s', (id) => {
  const snippets = proofsOf(id).filter(({ sha256 }) => sha256 !== undefined);

  test('speaks of every snippet as it is now', () => {
    const stale = snippets.filter(({ seen }) => !seen).map(({ status }) => status.id);
    expect(stale, `run npm run prove -- ${id}`).toEqual([]);
  });

  test('speaks of no snippet that is gone', () => {
    const known = new Set(snippets.map(({ status }) => status.id));
    const gone = recordOf(id)
      ?.snippets.filter(({ status }) => !known.has(status))
      .map(({ status }) => status);
    expect(gone, `run npm run prove -- ${id}`).toEqual([]);
  });

  test('has no verdict that the page would have to be ashamed of', () => {
    const wrong = snippets.filter(
      ({ status, seen }) =>
        ['illegal', 'refused', 'content-differs'].includes(seen?.verdict ?? '') &&
        // Above 599 nothing is legal, and the page says so: RFC 9110 15.
        !(seen?.verdict === 'illegal' && Number(status.code) > 599),
    );
    expect(wrong.map(({ status }) => status.id)).toEqual([]);
  });

  test('agrees with what the page says of the reason phrase', () => {
    const { phrase } = frameworks.get(id)!;
    for (const { status, response, seen } of snippets) {
      const head = response.final ?? response.interim[0];
      const line = seen?.line ?? seen?.interim[0]?.line;
      if (head && line !== undefined) {
        expect(line, status.id).toBe(`HTTP/1.1 ${String(head.status)} ${phrase(head.status, head.reason)}`);
      }
    }
  });
});

import { describe, expect, test } from 'vitest';
import { statuses } from '~/content';
import { keyOf, keyOfMock, libraries, proofsOf, recordOf, stubsOf, toPaste, type Proof } from '~/proofs/records';
import type { HttpExchange } from '~/protocols/http/exchange';
import type { Seen } from '~/protocols/http/record';
import { allMocksOf, mocksOf } from '~/protocols/mocks';
import { stacks } from '~/protocols/stacks';
import { wires } from '~/protocols/wires';
import { httpStacks } from './setup/http';

/** While somebody writes, a handler may be not yet run; `PROVED=all` asks for every one, as CI does. */
const all = process.env.PROVED === 'all';

/** Stacks that could not be run so far, each with the reason. */
const unproved: Record<string, string> = { aspnet: 'no .NET SDK 10 where the proofs were run' };

/** Fails with what was not run where all is asked for; else says it. */
function expectRun(missing: string[], command: string): void {
  if (all) expect(missing, `run ${command}`).toEqual([]);
  else if (missing.length > 0) console.warn(`not yet run: ${missing.join(', ')}; ${command} runs them`);
}

test('every stack has a host', () => {
  const hosts = new Set(Object.keys(import.meta.glob('../src/protocols/*/stacks/*/host.ts')));
  const missing = [...stacks]
    .map(([id, { wire }]) => `../src/protocols/${wire}/stacks/${id}/host.ts`)
    .filter((file) => !hosts.has(file));
  expect(missing.map((file) => `No host: add ${file.slice(3)}`)).toEqual([]);
});

test('every stack has been run, but for those that could not', () => {
  const missing = [...stacks.keys()].filter((id) => !recordOf(id) && !(id in unproved));
  expectRun(missing, `npm run prove -- ${missing.join(' ')}`);
});

describe.each([...wires.keys()])('the stubs and clients of %s', (wire) => {
  const mocks = statuses.flatMap((status) => allMocksOf(status).filter((mock) => mock.wire === wire));
  const recorded = new Map(stubsOf(wire)?.snippets.map((item) => [keyOf(item), item]));
  const command = `npm run prove -- ${wire}/stub`;

  test('a record that exists is of these very lines, and of a page that exists', () => {
    const now = new Map(mocks.map((mock) => [keyOfMock(mock), toPaste(mock).sha256]));
    const stale = [...recorded].filter(([key, { sha256 }]) => now.get(key) !== sha256);
    expect(
      stale.map(([key]) => key),
      `run ${command}`,
    ).toEqual([]);
  });

  test('every one has been run', () => {
    expectRun(
      mocks.map(keyOfMock).filter((key) => !recorded.has(key)),
      command,
    );
  });

  test('each gave what its page shows', () => {
    expect([...recorded.values()].filter(({ differs }) => differs.length > 0)).toEqual([]);
  });
});

describe.each(libraries.map(({ wire, record }) => [record.library, wire, record] as const))(
  'the record of the library %s',
  (id, wire, { snippets }) => {
    const usual = statuses
      .filter(({ protocol }) => protocol === wire)
      .flatMap((status) => mocksOf(status).filter((mock) => mock.wire === wire));

    test('is of the stubs as they are now, at the usual moments', () => {
      const now = new Map(usual.map((mock) => [keyOfMock(mock), toPaste(mock).sha256]));
      const stale = snippets.filter((item) => now.get(keyOf(item)) !== item.sha256).map(keyOf);
      expect(stale, `run npm run prove -- ${id}`).toEqual([]);
    });

    test('is of every code that comes at a moment of which it is', () => {
      const moments = new Set(snippets.map(({ moment }) => moment));
      const recorded = new Set(snippets.map(keyOf));
      const missing = usual.filter(({ moment = '' }) => moments.has(moment)).map(keyOfMock);
      expectRun(
        missing.filter((key) => !recorded.has(key)),
        `npm run prove -- ${id}`,
      );
    });

    test('has errors that name the code, but where the library cannot go on', () => {
      const without = snippets.filter(
        ({ status, prints }) => prints !== null && !prints.includes(status.split('/')[1] ?? ''),
      );
      expect(without.map(keyOf).filter((key) => key !== 'smtp/334 AUTH')).toEqual([]);
    });
  },
);

describe.each([...stacks.keys()].filter((id) => recordOf(id)))('the record of %s', (id) => {
  const command = `npm run prove -- ${id}`;
  const snippets = proofsOf(id).filter(({ sha256 }) => sha256 !== undefined);
  const recorded = new Map(recordOf(id)?.snippets.map((item) => [keyOf(item), item]));

  test('speaks of the snippets as they are now, and of none that is gone', () => {
    const now = new Map(snippets.map(({ mock, sha256 }) => [keyOfMock(mock), sha256]));
    const stale = [...recorded].filter(([key, { sha256 }]) => now.get(key) !== sha256);
    expect(
      stale.map(([key]) => key),
      `run ${command}`,
    ).toEqual([]);
  });

  test('speaks of every snippet', () => {
    expectRun(
      snippets.map(({ mock }) => keyOfMock(mock)).filter((key) => !recorded.has(key)),
      command,
    );
  });

  test('has no verdict that the page would have to be ashamed of', () => {
    const wrong = snippets.filter(
      ({ mock: { status, wire }, seen }) =>
        ['illegal', 'refused', 'content-differs'].includes(seen?.verdict ?? '') &&
        // Above 599 nothing is legal HTTP, and the page says so: RFC 9110 15.
        !(wire === 'http' && seen?.verdict === 'illegal' && Number(status.code) > 599),
    );
    expect(wrong.map(({ mock }) => keyOfMock(mock))).toEqual([]);
  });
});

test.each([...httpStacks].filter(([id]) => recordOf(id)))(
  '%s writes the reason phrases that its page says it writes',
  (id, { phrase }) => {
    for (const { mock, seen } of proofsOf(id) as Proof<HttpExchange, Seen>[]) {
      const head = mock.exchange.final ?? mock.exchange.interim[0];
      const line = seen?.line ?? seen?.interim[0]?.line;
      if (head && line !== undefined) {
        expect(line, mock.status.id).toBe(`HTTP/1.1 ${String(head.status)} ${phrase(head.status, head.reason)}`);
      }
    }
  },
);

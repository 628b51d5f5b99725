import { expect, test } from 'vitest';
import { statusesOf } from '~/content';
import { codeOn } from '~/protocols/mocks';
import { groupProofs } from './groups';
import type { Verdict } from './record';
import type { Proof } from './records';

const statuses = statusesOf('http').slice(0, 10);
const proofs = (verdictOf: (index: number) => Verdict | undefined) =>
  statuses.map((status, index): Proof => {
    const verdict = verdictOf(index);
    const line = `HTTP/1.1 ${status.code} ${index === 0 ? 'Own' : ''}`;
    const seen = verdict && ({ verdict, line } as unknown as NonNullable<Proof['seen']>);
    return { mock: { status, wire: 'http', exchange: {} }, result: 'x', sha256: 'x', seen };
  });
const group = (all: Proof[]) => groupProofs(all, (seen) => [(seen as unknown as { line: string }).line]);

test('what agrees is one group, and each exception a row', () => {
  const all = proofs((index) => (index < 2 ? 'phrase-differs' : 'exact'));
  expect(group(all)).toEqual({
    rows: all.slice(0, 2),
    groups: [{ verdict: 'exact', shape: undefined, statuses: statuses.slice(2) }],
  });
});

test('what differs in the same way in eight or more is a group with its line, and no row', () => {
  const all = proofs(() => 'phrase-differs');
  expect(group(all)).toEqual({
    rows: all.slice(0, 1),
    groups: [{ verdict: 'phrase-differs', shape: 'HTTP/1.1 … ', statuses: statuses.slice(1) }],
  });
});

test('what was not run is a group without a verdict', () => {
  expect(group(proofs(() => undefined))).toEqual({
    rows: [],
    groups: [{ verdict: undefined, shape: undefined, statuses }],
  });
});

test('the number of the wire is put aside, also where it is not that of the page', () => {
  const all = statusesOf('grpc').map((status): Proof => {
    const mock = { status, wire: 'http', exchange: {} };
    const seen = { verdict: 'phrase-differs', line: `HTTP/1.1 ${codeOn(mock)} ` };
    return { mock, result: 'x', sha256: 'x', seen: seen as unknown as NonNullable<Proof['seen']> };
  });
  expect(group(all).groups.map(({ shape }) => shape)).toEqual(['HTTP/1.1 … ']);
});

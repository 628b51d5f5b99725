import { statusesOf, statusOf } from '~/content';
import type { Mock } from '~/model/mock';
import type { Status } from '~/model/status';
import type { Refusal } from '~/model/wire';
import { wires } from './wires';

const found = new WeakMap<Status, Map<string, Mock | Refusal>>();

/** The wires that a status may travel on: its own protocol's first, then HTTP's, where a number can stand for it. */
const wiresOf = ({ protocol }: Status): string[] => [...new Set([protocol, 'http'])].filter((id) => wires.has(id));

/** A status on a wire, or why it is not on it. The same object each time. */
export function mockOn(wire: string, status: Status): Mock | Refusal {
  const known = found.get(status) ?? new Map<string, Mock | Refusal>();
  found.set(status, known);
  let mock = known.get(wire);
  if (mock === undefined) {
    const exchange = wires.get(wire)?.exchange(status, statusOf) as object;
    mock = 'refusal' in exchange ? (exchange as Refusal) : { status, wire, exchange };
    known.set(wire, mock);
  }
  return mock;
}

/** The mocks of a status, one for each wire that it is on; none where it has no mock page. */
export const mocksOf = (status: Status): Mock[] =>
  wiresOf(status)
    .map((wire) => mockOn(wire, status))
    .filter((mock): mock is Mock => !('refusal' in mock));

/** Whether a status has a mock page. */
export const hasMock = (status: Status): boolean => mocksOf(status).length > 0;

const pages = new Map<string, Status[]>();

/** The statuses of a protocol that have a mock page: all of them, or where they are too many for one list those around a status. */
export function mocksNear(status: Status, most = 128): Status[] {
  const all = pages.get(status.protocol) ?? statusesOf(status.protocol).filter(hasMock);
  pages.set(status.protocol, all);
  const first = Math.max(0, Math.min(all.indexOf(status) - most / 2, all.length - most));
  return all.slice(first, first + most);
}

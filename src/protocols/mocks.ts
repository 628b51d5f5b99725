import { numbered, statusesOf, statusOf } from '~/content';
import type { Mock } from '~/model/mock';
import type { Status } from '~/model/status';
import type { Refusal } from '~/model/wire';
import { protocols } from '.';
import { stacksOn } from './stacks';
import { wires } from './wires';

/** By wire and moment. */
const found = new WeakMap<Status, Map<string, Mock | Refusal>>();

/** The room of the wire that a status travels on by its nature; nothing where it rides on one that cannot show it. */
export function ownWireOf(status: Status): string | undefined {
  const { rides } = protocols.get(status.protocol) ?? {};
  return rides ? rides.as(status) && rides.wire : status.protocol;
}

/**
 * The wires that a status may travel on: its own protocol's first, then HTTP's, where a number can stand for it; one whose
 * protocol rides on another has that wire alone.
 */
const wiresOf = (status: Status): string[] => {
  const { rides } = protocols.get(status.protocol) ?? {};
  const all = [ownWireOf(status), rides ? undefined : 'http'];
  return [...new Set(all)].filter((id) => id !== undefined).filter((id) => wires.has(id));
};

/** A status as the wire reads it: what carries it there. */
const carried = (status: Status): Status => ({ ...status, ...protocols.get(status.protocol)?.rides?.as(status) });

/** What carries the code of a mock, where its protocol rides on another: `smtp/554` of `mail/5.7.1`. */
export function carrierOf({ status }: Mock): Status | undefined {
  const { rides } = protocols.get(status.protocol) ?? {};
  const carrier = rides?.as(status);
  return rides && carrier && numbered(rides.wire, carrier.code);
}

/** The stacks that have a snippet, or a reason for none, for a mock: those of its wire, but for a code that rides. */
export const stacksFor = (mock: Mock) => (protocols.get(mock.status.protocol)?.rides ? [] : stacksOn(mock.wire));

/** Whether a mock stands behind one on the wire of its own protocol, in which its number travels for tests only. */
export const isStandIn = ({ wire, status: { protocol } }: Mock): boolean => wire !== protocol && wires.has(protocol);

/** Whether a mock is what a gateway makes of a status on a wire of another protocol. */
export const isMapped = ({ wire, status: { protocol } }: Pick<Mock, 'wire' | 'status'>): boolean =>
  wire !== protocol && protocols.get(protocol)?.standIn !== undefined;

/** The code that travels: that of the status, or what a gateway makes of it. */
export function codeOn({ wire, status }: Pick<Mock, 'wire' | 'status'>): string {
  const mapped = isMapped({ wire, status }) ? protocols.get(status.protocol)?.standIn?.(status) : undefined;
  return mapped ? String(mapped.code) : status.code;
}

/**
 * A status on a wire, or why it is not on it. The same object each time.
 * @param moment the usual one unless told
 */
export function mockOn(wire: string, status: Status, moment = momentsOf(wire, status)?.ranked[0]): Mock | Refusal {
  const known = found.get(status) ?? new Map<string, Mock | Refusal>();
  found.set(status, known);
  const key = `${wire} ${moment ?? ''}`;
  let mock = known.get(key);
  if (mock === undefined) {
    const exchange = wires.get(wire)?.exchange(carried(status), statusOf, moment ?? '') as object;
    mock =
      'refusal' in exchange
        ? (exchange as Refusal)
        : { status, wire, ...(moment !== undefined && { moment }), exchange };
    known.set(key, mock);
  }
  return mock;
}

const momentsOf = (wire: string, status: Status) => wires.get(wire)?.moments?.(carried(status));

const isMock = (mock: Mock | Refusal): mock is Mock => !('refusal' in mock);

/** A status on a wire, a mock for each moment at which it may come, in the order of a session; none where it is not on it. */
export function mocksOn(wire: string, status: Status): Mock[] {
  const moments = momentsOf(wire, status)?.keys ?? [undefined];
  return moments.map((moment) => mockOn(wire, status, moment)).filter(isMock);
}

/** Whether a page has room for the snippets of a mock: those of its usual moment. */
export const showsStacks = ({ wire, status, moment }: Mock): boolean =>
  moment === undefined || (momentsOf(wire, status)?.ranked.slice(0, 1).includes(moment) ?? true);

/** Every mock of a status, on each wire at each moment. */
export const allMocksOf = (status: Status): Mock[] => wiresOf(status).flatMap((wire) => mocksOn(wire, status));

/** The mocks of a status, one for each wire that it is on, at its usual moment; none where it has no mock page. */
export const mocksOf = (status: Status): Mock[] =>
  wiresOf(status)
    .map((wire) => mockOn(wire, status))
    .filter(isMock);

/** The mock of a status on a wire, at its usual moment: that of its section on the mock page, `undefined` where there is none. */
export const mockWith = (wire: string, status: Status): Mock | undefined =>
  mocksOf(status).find((mock) => mock.wire === wire);

/** Why HTTP has no stand-in for a status whose protocol could have one. */
export function standInRefused(status: Status): Refusal | undefined {
  if (!wiresOf(status).includes('http')) return undefined;
  const mock = mockOn('http', status);
  return isMock(mock) ? undefined : mock;
}

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

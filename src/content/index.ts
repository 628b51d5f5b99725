import { readFiles } from '~/files/read';
import { getLocales, useStrings } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';
import type { Status } from '~/model/status';
import { readContent } from './read';

const files = readFiles('content');

/** Everything under `content/`. Importing this file fails with every problem of the content at once. */
export const { statuses, guides, pages, home, providers } = readContent(files, {
  protocols,
  wires,
  locales: getLocales(),
});

const byId = new Map(statuses.map((status) => [status.id, status]));

/** The status of a path, `http/403`; `undefined` if there is none. */
export const statusOf = (id: string): Status | undefined => byId.get(id);

const byProtocol = Map.groupBy(statuses, ({ protocol }) => protocol);

/** The codes of a protocol, in their order. */
export const statusesOf = (protocol: string): Status[] => byProtocol.get(protocol) ?? [];

/** The numbers under which a status is met: its code, and what its protocol adds. */
const numbersOf = (status: Status): string[] => [
  ...new Set([status.code, ...(protocols.get(status.protocol)?.numbers?.(status) ?? [])]),
];

/** The statuses that share a number, by it. */
export const numbers: ReadonlyMap<string, Status[]> = new Map(
  [
    ...Map.groupBy(
      statuses.flatMap((status) => numbersOf(status).map((number) => ({ number, status }))),
      ({ number }) => number,
    ),
  ].map(([number, found]) => [number, found.map(({ status }) => status)]),
);

/** The status of a protocol that is met under a number, `mail` and `4.7.1`; `undefined` if there is none. */
export const numbered = (protocol: string, number: string): Status | undefined =>
  numbers.get(number)?.find((status) => status.protocol === protocol);

/** The headings of sections by key: those that every page may have, and those of a protocol's guide. */
export const headingsOf = (protocol: string | undefined, locale: string): Record<string, string> => ({
  ...useStrings(locale).sections,
  ...guides.get(`${protocol ?? ''}.${locale}`)?.sections,
});

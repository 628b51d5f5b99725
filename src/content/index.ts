import { readFiles } from '~/files/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import type { HttpFacts } from '~/protocols/http/protocol';
import { httpResponse, type HttpResponse } from '~/protocols/http/wire';
import type { Status } from '~/model/status';
import { readContent } from './read';

/** All but what the tests and the search read. */
const files = readFiles('content', (path) => !/^content\/[a-z]+(\.[a-z]+)?\.yaml$/.test(path));

/** Everything under `content/`. Importing this file fails with every problem of the content at once. */
export const { statuses, guides, pages } = readContent(files, { protocols, locales: getLocales() });

const byId = new Map(statuses.map((status) => [status.id, status]));

/** The status of a path, `http/403`; `undefined` if there is none. */
export const statusOf = (id: string): Status | undefined => byId.get(id);

const byProtocol = Map.groupBy(statuses, ({ protocol }) => protocol);

/** The codes of a protocol, in their order. */
export const statusesOf = (protocol: string): Status[] => byProtocol.get(protocol) ?? [];

/** The statuses that share a code, by it. */
export const numbers: ReadonlyMap<string, Status[]> = Map.groupBy(statuses, ({ code }) => code);

const responses = new WeakMap<Status, HttpResponse | null>();

/** The HTTP response that stands for a status, or `undefined` where none does. */
export function responseOf(status: Status): HttpResponse | undefined {
  let response = responses.get(status);
  if (response === undefined) {
    const protocol = protocols.get(status.protocol);
    response = protocol ? (httpResponse(status, protocol, registered) ?? null) : null;
    responses.set(status, response);
  }
  return response ?? undefined;
}

function registered(number: number): Status<HttpFacts> | undefined {
  const http = byId.get(`http/${String(number)}`) as Status<HttpFacts> | undefined;
  return http?.registered ? http : undefined;
}

const mocks = new Map<string, Status[]>();

/** The statuses of a protocol that have a mock page: all of them, or where they are too many for one list those around a status. */
export function mocksNear(status: Status, most = 128): Status[] {
  const all = mocks.get(status.protocol) ?? statusesOf(status.protocol).filter((other) => responseOf(other));
  mocks.set(status.protocol, all);
  const first = Math.max(0, Math.min(all.indexOf(status) - most / 2, all.length - most));
  return all.slice(first, first + most);
}

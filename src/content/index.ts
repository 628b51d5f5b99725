import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import type { HttpFacts } from '~/protocols/http';
import { httpResponse, type HttpResponse } from '~/response';
import type { Status } from '~/status';
import { readContent } from './read';

/** All but what only the tests read. */
const files = import.meta.glob<string>(
  ['/content/**/*.*', '!/content/{glossary,spelling}.*.yaml', '!/content/{requirements,names,search}.yaml'],
  { eager: true, query: '?raw', import: 'default' },
);

/** Everything under `content/`. Importing this file fails with every problem of the content at once. */
export const { statuses, guides, pages } = readContent(
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(1), text])),
  { protocols, locales: getLocales() },
);

const byId = new Map(statuses.map((status) => [status.id, status]));

/** The status of a path, `http/403`; `undefined` if there is none. */
export const statusOf = (id: string): Status | undefined => byId.get(id);

/** The codes of a protocol, in their order. */
export const statusesOf = (protocol: string): Status[] => statuses.filter((status) => status.protocol === protocol);

/** The HTTP response that stands for a status, or `undefined` where none does. */
export function responseOf(status: Status): HttpResponse | undefined {
  const protocol = protocols.get(status.protocol);
  if (!protocol) return undefined;
  return httpResponse(status, protocol, (number) => {
    const http = byId.get(`http/${String(number)}`) as Status<HttpFacts> | undefined;
    return http?.registered ? http : undefined;
  });
}

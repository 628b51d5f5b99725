import { numbered, providers } from '~/content';
import type { Status } from '~/model/status';
import { codesOf, type Provider, type ProviderLine } from '~/model/provider';

/** A line, and whose it is. */
export interface Said {
  provider: Provider;
  line: ProviderLine;
  /** The address of the page that it stands on, after the locale: `providers/gmail`, `providers/gmail/2`. */
  page: string;
  /** Its anchor there. */
  anchor: string;
}

/** Lines with the same reply. */
export interface Group {
  /** The reply; `enhanced` where the lines have an enhanced code alone, `none` where they have no code. */
  key: string;
  said: Said[];
}

/** A page with lines of a provider. */
export interface ProviderPage {
  path: string;
  provider: Provider;
  /** From 1. */
  number: number;
  groups: Group[];
}

/** As many lines as fit into the first window of a connection. */
const most = 56;

const keyOf = (line: ProviderLine) => {
  const { reply, enhanced } = codesOf(line);
  return reply ?? (enhanced.length > 0 ? 'enhanced' : 'none');
};

/** The pages of a provider: its lines by their reply, in the order of their file. Anchors, `#l12`, count that order. */
function paginate(provider: Provider): ProviderPage[] {
  const numbered = provider.lines.map((line, place) => ({ line, anchor: `l${String(place + 1)}` }));
  const groups = [...Map.groupBy(numbered, ({ line }) => keyOf(line))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = groups.flatMap(([, all]) => all);
  const count = Math.ceil(lines.length / most);
  const each = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, place) => {
    const path = `providers/${provider.id}${place === 0 ? '' : `/${String(place + 1)}`}`;
    const said = lines
      .slice(place * each, (place + 1) * each)
      .map(({ line, anchor }): Said => ({ provider, line, page: path, anchor }));
    const byReply = Map.groupBy(said, ({ line }) => keyOf(line));
    return { path, provider, number: place + 1, groups: [...byReply].map(([key, said]) => ({ key, said })) };
  });
}

const pages = new Map([...providers.values()].map((provider) => [provider, paginate(provider)]));

/** The pages of a provider, one or more. */
export const pagesOf = (provider: Provider): ProviderPage[] => pages.get(provider) ?? [];

/** What a provider says, in the order of its pages. */
export const linesOf = (provider: Provider): Said[] =>
  pagesOf(provider).flatMap(({ groups }) => groups.flatMap(({ said }) => said));

/** In the order of the file, in which what is met most comes first. */
const metMost = (provider: Provider): Said[] =>
  linesOf(provider).toSorted((a, b) => Number(a.anchor.slice(1)) - Number(b.anchor.slice(1)));

/** What all say by the status that it speaks of: that of the enhanced code, else that of the reply. */
const byStatus = Map.groupBy(
  [...providers.values()].flatMap(metMost).flatMap((said) => {
    const { reply = '', enhanced } = codesOf(said.line);
    const found = [...new Set(enhanced.flatMap((code) => numbered('mail', code) ?? []))];
    const statuses = found.length > 0 ? found : [numbered('smtp', reply)];
    return statuses.map((status) => ({ status, said }));
  }),
  ({ status }) => status,
);

/** Those that most senders meet come first. */
const inOrder = [...providers.values()].toSorted((a, b) => Number(b.everywhere) - Number(a.everywhere));

/**
 * What providers say with a status: of each the line that is met most, then of each the next, the providers that most
 * senders meet first.
 */
export function saidWith(status: Status): Said[] {
  const lines = Map.groupBy(byStatus.get(status) ?? [], ({ said }) => said.provider);
  const turns = [...lines.values()].reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: turns }, (_, turn) =>
    inOrder.flatMap((provider) => lines.get(provider)?.[turn]?.said ?? []),
  ).flat();
}

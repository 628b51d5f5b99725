import { numbered, providers } from '~/content';
import type { Status } from '~/model/status';
import { codesOf, type Provider, type ProviderLine } from '~/model/provider';

/** A line, and whose it is. */
export interface Said {
  provider: Provider;
  line: ProviderLine;
  /** Its anchor on the page of the provider. */
  anchor: string;
}

/** `#l12`: lines are numbered in the order of the file. */
const anchorOf = (place: number) => `l${String(place + 1)}`;

/** What a provider says, in the order of its file. */
export const linesOf = (provider: Provider): Said[] =>
  provider.lines.map((line, place) => ({ provider, line, anchor: anchorOf(place) }));

/** What all say by the status that it speaks of: that of the enhanced code, else that of the reply. */
const byStatus = Map.groupBy(
  [...providers.values()].flatMap(linesOf).flatMap((said) => {
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

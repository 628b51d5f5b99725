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

/** What providers say with a status, in the order of the providers. */
export const saidWith = (status: Status): Said[] => (byStatus.get(status) ?? []).map(({ said }) => said);

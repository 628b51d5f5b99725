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

/** The lines of all providers by the status that they speak of: that of the enhanced code, else that of the reply. */
const byStatus = Map.groupBy(
  [...providers.values()].flatMap((provider) =>
    provider.lines.flatMap((line, place) => {
      const { reply, enhanced } = codesOf(line);
      const found = [...new Set(enhanced.map((code) => numbered('mail', code)))].filter(
        (status) => status !== undefined,
      );
      const basic = reply === undefined ? undefined : numbered('smtp', reply);
      const statuses = found.length > 0 ? found : basic ? [basic] : [];
      return statuses.map((status) => ({ status, said: { provider, line, anchor: anchorOf(place) } }));
    }),
  ),
  ({ status }) => status,
);

/** What providers say with a status, in the order of the providers, the lines met most first. */
export const saidWith = (status: Status): Said[] => (byStatus.get(status) ?? []).map(({ said }) => said);

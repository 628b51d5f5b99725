import { numbers, statuses } from '~/content';
import { protocolNames, protocols } from '~/protocols';
import type { Kind } from '~/model/status';

/** What stands on the picture that a link preview shows. No word of a human language: one picture serves all pages of a status. */
export interface Card {
  /** `HTTP` */
  badge?: string;
  /** The number. */
  large: string;
  /** The phrase. */
  small: string;
  kind: Kind;
}

/** The site's name, as on every page. */
export const wordmark = 'wirecodes';

/** As many names as a picture has room for, and how many there are besides: `DNS FTP HTTP IMAP SIP SMTP +18`. */
export const firstOf = (names: string[]): string =>
  [...names.slice(0, 6), ...(names.length > 6 ? [`+${String(names.length - 6)}`] : [])].join(' ');

/** Every picture: by status, by number where several statuses share it, and `site` for pages that belong to no number. */
export const cards = new Map<string, Card>([
  ['site', { large: wordmark, small: firstOf(protocolNames(protocols.keys())), kind: 'neutral' }],
  ...[...numbers].flatMap(([code, found]): [string, Card][] =>
    found.length > 1
      ? [[code, { large: code, small: firstOf(protocolNames(found.map(({ protocol }) => protocol))), kind: 'neutral' }]]
      : [],
  ),
  ...statuses.map(({ id, protocol, code, name, kind }): [string, Card] => [
    id,
    { badge: protocolNames([protocol]).join(), large: code, small: name, kind },
  ]),
]);

/** The address of a picture. */
export const cardPath = (card: string) => `/og/${card}.png`;

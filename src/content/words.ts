import type { Finding, Source } from './rule';
import { spoken, type Piece } from './markdown';

/** What a reader hears of a text: its title, summary and the like, and its prose without code; each with its place. */
export function heard({ matter, body }: Source): (Piece & Pick<Finding, 'key'>)[] {
  return [
    ...Object.entries(matter).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'string' ? [{ key, text: text.replaceAll(/`[^`]*`/g, '`'), line: 1 }] : [],
    ),
    ...spoken(body)
      .split('\n')
      .map((text, index) => ({ text, line: index + 1 })),
  ];
}

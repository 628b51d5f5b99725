import type { Status } from '~/model/status';
import { transcriptOf } from './transcript';

/** The line that carries a code as logs and traces show it, `HTTP/1.1 503 Service Unavailable`; nothing where it is never on the wire. */
export function lineOf(status: Status): string | undefined {
  const turn = transcriptOf(status).findLast(({ points }) => points.length > 0);
  return turn?.lines[turn.points.at(-1) ?? 0];
}

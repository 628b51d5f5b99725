import { statusesOf } from '~/content';
import type { Status } from '~/model/status';

/** The statuses before and after one, among some of its protocol; among all by default. */
export function neighboursOf(status: Status, among: Status[] = statusesOf(status.protocol)) {
  const place = among.indexOf(status);
  return { previous: among[place - 1], next: among[place + 1] };
}

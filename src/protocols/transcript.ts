import type { Status } from '~/model/status';
import type { Turn } from '~/model/wire';
import { protocols } from '.';
import { mockOn } from './mocks';
import { wires } from './wires';

/** What passes in the protocol's own form: on its wire, or as its facts tell it. */
export function transcriptOf(status: Status): Turn[] {
  const own = protocols.get(status.protocol)?.rides?.wire ?? status.protocol;
  const wire = wires.get(own);
  const mock = wire && mockOn(own, status);
  if (mock && !('refusal' in mock)) return wire.transcript(mock.exchange);
  return protocols.get(status.protocol)?.dialogue?.(status) ?? [];
}

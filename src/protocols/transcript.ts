import type { Status } from '~/model/status';
import type { Turn } from '~/model/wire';
import { protocols } from '.';
import { mockOn } from './mocks';
import { wires } from './wires';

/** What passes in the protocol's own form: on its wire, or as its facts tell it. */
export function transcriptOf(status: Status): Turn[] {
  const wire = wires.get(status.protocol);
  const mock = wire && mockOn(status.protocol, status);
  if (mock && !('refusal' in mock)) return wire.transcript(mock.exchange);
  return protocols.get(status.protocol)?.dialogue?.(status) ?? [];
}

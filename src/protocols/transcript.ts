import type { Status } from '~/model/status';
import type { Turn } from '~/model/wire';
import { protocols } from '.';
import { mockOn, ownWireOf } from './mocks';
import { wires } from './wires';

/** What passes in the protocol's own form: on its wire, or as its facts tell it. */
export function transcriptOf(status: Status): Turn[] {
  const own = ownWireOf(status);
  const wire = own === undefined ? undefined : wires.get(own);
  const mock = own !== undefined && wire && mockOn(own, status);
  if (mock && !('refusal' in mock)) return wire.transcript(mock.exchange);
  return protocols.get(status.protocol)?.dialogue?.(status) ?? [];
}

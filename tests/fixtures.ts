import type { HttpFacts } from '~/protocols/http/facts';
import type { Kind, Status } from '~/model/status';

type Made = Pick<Status, 'protocol' | 'code' | 'name' | 'kind' | 'headers' | 'own'>;

const kinds: Kind[] = ['neutral', 'informational', 'success', 'redirect', 'client-error', 'server-error'];

/** An HTTP status with no more facts than the test names. */
export function http(code: number, name: string, own: Partial<HttpFacts> = {}): Made & { own: HttpFacts } {
  return {
    protocol: 'http',
    code: String(code),
    name,
    kind: kinds[Math.trunc(code / 100)] ?? 'neutral',
    headers: [],
    own: { content: { rule: 'allowed' }, onWire: true, request: { method: 'GET', headers: {} }, ...own },
  };
}

/** A reply of another protocol. */
export const smtp = (code: number, name: string, kind: Kind): Made => ({
  protocol: 'smtp',
  code: String(code),
  name,
  kind,
  headers: [],
  own: {},
});

import type { Judgement } from '../../proofs/record.ts';
import type { Field, GrpcExchange } from './exchange.ts';
import type { Seen } from './record.ts';

const message = '00 00 00 00 00';

/** `null` where a percent sign is not followed by two hexadecimal digits, or the bytes are no UTF-8. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Compares what came with what the page promises: `illegal` where a client of gRPC cannot read a status from it, `refused`
 * where another status came, `content-differs` where messages came that should not, or none that should, `phrase-differs`
 * where the text is another. A server may write the status into the only HEADERS frame or into a second one, and may
 * percent-encode more than it must: for a client that is the same.
 */
export function judge({ code, message: wanted }: GrpcExchange, seen: Seen): Judgement {
  const fields = new Map<string, string>(seen.trailersOnly ? seen.headers : seen.trailers);
  const head = new Map<string, string>(seen.headers);
  const status = fields.get('grpc-status');
  const text = decoded(fields.get('grpc-message') ?? '');

  const violations = [
    ...(seen.headers.length === 0 ? ['no answer came'] : []),
    ...(seen.reset === null ? [] : [`RST_STREAM came with the error code ${String(seen.reset)}`]),
    ...of(head, ':status', (value) => value === '200'),
    ...of(head, 'content-type', (value) => /^application\/grpc(?:[+;]|$)/.test(value)),
    ...(status === undefined ? ['no grpc-status came'] : []),
    ...(text === null ? ['grpc-message is not percent-encoded UTF-8'] : []),
  ];
  if (violations.length > 0) return { verdict: 'illegal', differs: [], violations };
  if (status !== code)
    return { verdict: 'refused', differs: [`grpc-status ${status ?? ''} came, not ${code}`], violations: [] };

  const data = code === '0' ? message : '';
  if (seen.data !== data)
    return { verdict: 'content-differs', differs: [`DATA has "${seen.data}", not "${data}"`], violations: [] };
  if (text !== (wanted ?? ''))
    return { verdict: 'phrase-differs', differs: [`grpc-message says "${text ?? ''}"`], violations: [] };
  return { verdict: 'exact', differs: [], violations: [] };
}

/** A message about a field of the head that a client does not take; none where no head came. */
function of(head: Map<Field[0], Field[1]>, name: string, fits: (value: string) => boolean): string[] {
  const value = head.get(name);
  return head.size === 0 || (value !== undefined && fits(value)) ? [] : [`${name} is ${JSON.stringify(value ?? null)}`];
}

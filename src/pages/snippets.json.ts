import { responseOf, statuses } from '~/content';
import { frameworks } from '~/protocols/stacks';
import { proofOf } from '~/proofs/records';

/**
 * Every published snippet with the request that asks for it and the response it must produce: all that a proof needs to know.
 * The hash is SHA-256 over the source's UTF-8 bytes.
 */
export function GET() {
  const snippets = statuses.flatMap((status) => {
    const response = responseOf(status);
    if (!response) return [];
    const { request, interim, final } = response;

    return [...frameworks].flatMap(([framework, { file }]) => {
      const { result: source, sha256 } = proofOf(framework, status) ?? {};
      if (typeof source !== 'string') return [];
      return [{ framework, status: status.id, file, sha256, source, request, expected: { interim, final } }];
    });
  });

  return new Response(JSON.stringify(snippets, null, 1), { headers: { 'Content-Type': 'application/json' } });
}

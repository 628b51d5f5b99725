import { statuses } from '~/content';
import type { Mock } from '~/model/mock';
import { proofOf } from '~/proofs/records';
import { mockWith } from '~/protocols/mocks';
import { stacksOn } from '~/protocols/stacks';
import type { HttpExchange } from './exchange';

/**
 * `dist/snippets.json`, for whoever hosts the site: every published snippet for HTTP with the request that asks for it
 * and the response it must produce. The hash is SHA-256 over the source's UTF-8 bytes.
 */
export function GET() {
  const snippets = statuses.flatMap((status) => {
    const mock = mockWith('http', status);
    if (!mock) return [];
    const { request, interim, final } = (mock as Mock<HttpExchange>).exchange;

    return stacksOn('http').flatMap(([framework, { file }]) => {
      const { result: source, sha256 } = proofOf(framework, mock);
      if (typeof source !== 'string') return [];
      return [{ framework, status: status.id, file, sha256, source, request, expected: { interim, final } }];
    });
  });

  return new Response(JSON.stringify(snippets, null, 1), { headers: { 'Content-Type': 'application/json' } });
}

import { statuses } from '~/content';
import { proofOf, toPaste } from '~/proofs/records';
import { mocksOf } from '~/protocols/mocks';
import { stacksOn } from '~/protocols/stacks';
import { wireOf } from '~/protocols/wires';

/** What stands for the port in the texts: content has no NUL, so that nothing else can be taken for it. */
const hole = '\0port\0';

/**
 * Every mock as its page shows it, for the harness, which reads nothing else of the site. Hashes are SHA-256 over UTF-8;
 * that of stub and client is over both with the port that the page names, and a line end between them.
 */
export function GET() {
  const mocks = statuses.flatMap(mocksOf).map((mock) => {
    const { status, wire: id, exchange } = mock;
    const wire = wireOf(id);
    const { text, prints, complains, exit } = wire.client(exchange, hole);
    return {
      status: status.id,
      wire: id,
      exchange,
      port: wire.port,
      at: wire.at(hole),
      stub: wire.stub(exchange, hole).text,
      client: { text, prints, complains, exit },
      sha256: toPaste(mock).sha256,
      snippets: stacksOn(id).flatMap(([stack, { file }]) => {
        const { result: source, sha256 } = proofOf(stack, status) ?? {};
        return typeof source === 'string' ? [{ stack, file, sha256, source }] : [];
      }),
    };
  });
  return new Response(JSON.stringify(mocks, null, 1), { headers: { 'Content-Type': 'application/json' } });
}

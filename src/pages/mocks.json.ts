import { statuses } from '~/content';
import { proofOf, toPaste } from '~/proofs/records';
import { allMocksOf, mockOn, stacksFor } from '~/protocols/mocks';
import { wireOf } from '~/protocols/wires';

/** What stands for the port in the texts: content has no NUL, so that nothing else can be taken for it. */
const hole = '\0port\0';

/**
 * Every mock as its page shows it, for the harness, which reads nothing else of the site. Hashes are SHA-256 over UTF-8;
 * that of stub and clients is over all of them with the port that the page names, and a line end between two.
 */
export function GET() {
  const mocks = statuses.flatMap(allMocksOf).map((mock) => {
    const { status, wire: id, moment, exchange } = mock;
    const wire = wireOf(id);
    return {
      status: status.id,
      wire: id,
      moment,
      usual: mockOn(id, status) === mock,
      exchange,
      port: wire.port,
      at: wire.at(hole),
      stub: wire.stub(exchange, hole).text,
      clients: wire
        .clients(exchange, hole)
        .map(({ name, text, prints, complains, exit }) => ({ name, text, prints, complains, exit })),
      sha256: toPaste(mock).sha256,
      snippets: stacksFor(mock).flatMap(([stack, { file }]) => {
        const { result: source, sha256 } = proofOf(stack, mock);
        return typeof source === 'string' ? [{ stack, file, sha256, source }] : [];
      }),
    };
  });
  return new Response(JSON.stringify(mocks, null, 1), { headers: { 'Content-Type': 'application/json' } });
}

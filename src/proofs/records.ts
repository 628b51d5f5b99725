import { createHash } from 'node:crypto';
import { statuses } from '~/content';
import { ProblemsError } from '~/files/problems';
import { parseJson, readFiles } from '~/files/read';
import type { Mock } from '~/model/mock';
import type { Status } from '~/model/status';
import type { Refusal } from '~/model/wire';
import { mocksOf } from '~/protocols/mocks';
import { stacks } from '~/protocols/stacks';
import { wireOf } from '~/protocols/wires';
import type { SnippetRecord, StackRecord, StubRecords } from './record';

const { texts, problems } = readFiles('src/protocols', (path) =>
  /^src\/protocols\/[^/]+\/(?:stub|stacks\/[^/]+\/record)\.json$/.test(path),
);
if (problems.length > 0) throw new ProblemsError('The proof', problems);
const proveAgain = 'run npm run prove again';
const records = new Map(
  Object.entries(texts)
    .filter(([path]) => path.endsWith('/record.json'))
    .map(([path, text]) => [path.split('/').at(-2), parseJson(path, text, proveAgain) as StackRecord]),
);

/** By stack and status. */
const seen = new Map(
  [...records].map(([id, { snippets }]) => [id, new Map(snippets.map((item) => [item.status, item]))]),
);

/** The record of a stack, or `undefined` where it was never run. */
export const recordOf = (stack: string): StackRecord | undefined => records.get(stack);

/** SHA-256 of a source's UTF-8 bytes, in hexadecimal digits. */
export const hash = (source: string) => createHash('sha256').update(source).digest('hex');

/** A mock and what a stack has for it. `Seen` is what the probe of its wire keeps. */
export interface Proof<Exchange = unknown, Seen = object> {
  mock: Mock<Exchange>;
  /** The snippet's text, or why there is none. */
  result: string | Refusal;
  /** Of the text. */
  sha256: string | undefined;
  /** What it sent; `undefined` where this text was never run. */
  seen: (SnippetRecord & Seen) | undefined;
}

const proofs = new WeakMap<Status, Map<string, Proof>>();

/** What a stack has for a status; `undefined` where the status is not on its wire. */
export function proofOf(id: string, status: Status): Proof | undefined {
  const found = proofs.get(status) ?? new Map<string, Proof>();
  proofs.set(status, found);
  let proof = found.get(id);
  const stack = stacks.get(id);
  const mock = stack && mocksOf(status).find(({ wire }) => wire === stack.wire);
  if (proof === undefined && mock) {
    const result = stack.snippet(mock.exchange);
    const sha256 = typeof result === 'string' ? hash(result) : undefined;
    const run = seen.get(id)?.get(status.id);
    proof = { mock, result, sha256, seen: run?.sha256 === sha256 ? run : undefined };
    found.set(id, proof);
  }
  return proof;
}

/** The same for every status that is on the wire of the stack. */
export const proofsOf = (id: string): Proof[] => statuses.flatMap((status) => proofOf(id, status) ?? []);

/** `flask 3.1.3, werkzeug 3.1.9` */
export const versionsText = (versions: Record<string, string>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** The stub and the client of a mock, as its page shows them, with the hash that a record of them has. */
export function toPaste({ wire: id, exchange }: Mock) {
  const { stub, client, port } = wireOf(id);
  const [served, asked] = [stub(exchange, String(port)), client(exchange, String(port))];
  return { stub: served, client: asked, sha256: hash(`${served.text}\n${asked.text}`) };
}

const stubs = new Map(
  Object.entries(texts)
    .filter(([path]) => path.endsWith('/stub.json'))
    .map(([path, text]) => {
      const record = parseJson(path, text, proveAgain) as StubRecords;
      return [
        path.split('/').at(-2),
        { record, byStatus: new Map(record.snippets.map((item) => [item.status, item])) },
      ];
    }),
);

/** The record of a wire's stubs and clients, or `undefined` where they were never run. */
export const stubsOf = (wire: string): StubRecords | undefined => stubs.get(wire)?.record;

/** The versions that the stub and the client of a mock were run with; `undefined` where these very lines were not, or gave something else. */
export function stubProof(mock: Mock): Record<string, string> | undefined {
  const known = stubs.get(mock.wire);
  const found = known?.byStatus.get(mock.status.id);
  return found?.differs.length === 0 && found.sha256 === toPaste(mock).sha256 ? known?.record.versions : undefined;
}

import { createHash } from 'node:crypto';
import { statuses } from '~/content';
import { ProblemsError } from '~/files/problems';
import { parseJson, readFiles } from '~/files/read';
import type { Mock } from '~/model/mock';
import type { Refusal } from '~/model/wire';
import { allMocksOf, stacksFor } from '~/protocols/mocks';
import { stacks } from '~/protocols/stacks';
import { wireOf } from '~/protocols/wires';
import type { LibraryRecord, SnippetRecord, StackRecord, StubRecords } from './record';

const { texts, problems } = readFiles('src/protocols', (path) =>
  /^src\/protocols\/[^/]+\/(?:stub|(?:stacks|libraries)\/[^/]+\/record)\.json$/.test(path),
);
if (problems.length > 0) throw new ProblemsError('The proof', problems);
const proveAgain = 'run npm run prove again';
const records = new Map(
  Object.entries(texts)
    .filter(([path]) => /\/stacks\/.*\/record\.json$/.test(path))
    .map(([path, text]) => [path.split('/').at(-2), parseJson(path, text, proveAgain) as StackRecord]),
);

/** What tells the mocks of a wire apart, in records: `smtp/550 RCPT`, `http/404`. */
export const keyOf = ({ status, moment }: { status: string; moment?: string }) =>
  moment === undefined ? status : `${status} ${moment}`;

export const keyOfMock = ({ status, moment }: Mock) =>
  keyOf({ status: status.id, ...(moment !== undefined && { moment }) });

/** By stack and key. */
const seen = new Map(
  [...records].map(([id, { snippets }]) => [id, new Map(snippets.map((item) => [keyOf(item), item]))]),
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

const proofs = new WeakMap<Mock, Map<string, Proof>>();

/** What a stack has for a mock on its wire. The same object each time. */
export function proofOf(id: string, mock: Mock): Proof {
  const found = proofs.get(mock) ?? new Map<string, Proof>();
  proofs.set(mock, found);
  let proof = found.get(id);
  if (proof === undefined) {
    const stack = stacks.get(id);
    if (stack?.wire !== mock.wire)
      throw new Error(`${id} is no stack of ${mock.wire}: stacksOn() names those that are`);
    const result = stack.snippet(mock.exchange);
    const sha256 = typeof result === 'string' ? hash(result) : undefined;
    const run = seen.get(id)?.get(keyOfMock(mock));
    proof = { mock, result, sha256, seen: run?.sha256 === sha256 ? run : undefined };
    found.set(id, proof);
  }
  return proof;
}

/** The same for every mock on the wire of the stack, at every moment. */
export function proofsOf(id: string): Proof[] {
  return statuses
    .flatMap(allMocksOf)
    .filter((mock) => stacksFor(mock).some(([stack]) => stack === id))
    .map((mock) => proofOf(id, mock));
}

/** `flask 3.1.3, werkzeug 3.1.9` */
export const versionsText = (versions: Record<string, string>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** The stub and the clients of a mock, as its page shows them, with the hash that a record of them has. */
export function toPaste({ wire: id, exchange }: Mock) {
  const wire = wireOf(id);
  const port = String(wire.port);
  const stub = wire.stub(exchange, port);
  const clients = wire.clients(exchange, port);
  return { stub, clients, sha256: hash([stub, ...clients].map(({ text }) => text).join('\n')) };
}

const stubs = new Map(
  Object.entries(texts)
    .filter(([path]) => path.endsWith('/stub.json'))
    .map(([path, text]) => {
      const record = parseJson(path, text, proveAgain) as StubRecords;
      return [path.split('/').at(-2), { record, byKey: new Map(record.snippets.map((item) => [keyOf(item), item])) }];
    }),
);

/** The record of a wire's stubs and clients, or `undefined` where they were never run. */
export const stubsOf = (wire: string): StubRecords | undefined => stubs.get(wire)?.record;

/** The versions that the stub and the clients of a mock were run with; `undefined` where these very lines were not, or gave something else. */
export function stubProof(mock: Mock): Record<string, string> | undefined {
  const known = stubs.get(mock.wire);
  const found = known?.byKey.get(keyOfMock(mock));
  return found?.differs.length === 0 && found.sha256 === toPaste(mock).sha256 ? known?.record.versions : undefined;
}

/** The records of libraries that ask, by their names. */
export const libraries = Object.entries(texts)
  .filter(([path]) => path.includes('/libraries/'))
  .map(([path, text]) => ({
    wire: path.split('/').at(-4) ?? '',
    record: parseJson(path, text, proveAgain) as LibraryRecord,
  }))
  .toSorted((a, b) => a.record.name.localeCompare(b.record.name, 'en'));

/** What a library made of a code. */
export interface Heard {
  library: string;
  versions: Record<string, string>;
  /** The error; null where there was none. */
  prints: string | null;
}

/** What libraries made of the stub of a mock, by their names; of this very stub. */
export const heardOf = (mock: Mock): Heard[] =>
  libraries
    .filter(({ wire }) => wire === mock.wire)
    .flatMap(({ record: { name, versions, snippets } }) => {
      const { sha256 } = toPaste(mock);
      const found = snippets.find((one) => keyOf(one) === keyOfMock(mock) && one.sha256 === sha256);
      return found ? [{ library: name, versions, prints: found.prints }] : [];
    });

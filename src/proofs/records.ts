import { createHash } from 'node:crypto';
import { responseOf, statuses } from '~/content';
import { ProblemsError } from '~/files/problems';
import { parseJson, readFiles } from '~/files/read';
import type { Framework } from '~/model/stack';
import { frameworks } from '~/protocols/stacks';
import type { Field, HttpResponse } from '~/protocols/http/wire';
import type { Status } from '~/model/status';

/** How what a snippet sent compares with the response that it must produce. */
export type Verdict = 'exact' | 'phrase-differs' | 'content-differs' | 'refused' | 'illegal';

/** What one snippet put on the wire. */
export interface Seen {
  /** `http/404` */
  status: string;
  /** Of the snippet's source, UTF-8: the record speaks of this text and no other. */
  sha256: string;
  interim: { line: string; headers: Field[] }[];
  /** The status line; `null` where no final response came. */
  line: string | null;
  headers: Field[];
  content: string | null;
  framing: 'content-length' | 'chunked' | 'close' | 'none';
  connection: 'kept' | 'closed';
  violations: string[];
  verdict: Verdict;
}

/** The record of a framework's last proof: `record.json` in its folder, written by the harness. */
export interface ProofRecord {
  framework: string;
  /** As the running code reported them, by name. */
  versions: Record<string, string>;
  snippets: Seen[];
}

const { texts, problems } = readFiles('src/protocols/http', (path) =>
  /(?:\/record|^[^/]+\/[^/]+\/[^/]+\/stub)\.json$/.test(path),
);
if (problems.length > 0) throw new ProblemsError('The proof', problems);
const { 'src/protocols/http/stub.json': curl, ...others } = texts;
const records = new Map(
  Object.entries(others)
    .map(([file, text]) => parseJson(file, text, 'run npm run prove again') as ProofRecord)
    .map((record) => [record.framework, record]),
);

/** By framework and status. */
const seen = new Map(
  [...records].map(([id, { snippets }]) => [id, new Map(snippets.map((item) => [item.status, item]))]),
);

/** The record of a framework, or `undefined` where it was never run. */
export const recordOf = (framework: string): ProofRecord | undefined => records.get(framework);

/** SHA-256 of a source's UTF-8 bytes, in hexadecimal digits. */
export const hash = (source: string) => createHash('sha256').update(source).digest('hex');

/** A status and what a framework has for it. */
export interface Proof {
  status: Status;
  response: HttpResponse;
  /** The snippet's text, or why there is none. */
  result: ReturnType<Framework['snippet']>;
  /** Of the text. */
  sha256: string | undefined;
  /** What it sent; `undefined` where this text was never run. */
  seen: Seen | undefined;
}

const proofs = new WeakMap<Status, Map<string, Proof>>();

/** What a framework has for a status; `undefined` where the status has no response. */
export function proofOf(framework: string, status: Status): Proof | undefined {
  const found = proofs.get(status) ?? new Map<string, Proof>();
  proofs.set(status, found);
  let proof = found.get(framework);
  const response = responseOf(status);
  const snippet = frameworks.get(framework)?.snippet;
  if (proof === undefined && response && snippet) {
    const result = snippet(response);
    const sha256 = typeof result === 'string' ? hash(result) : undefined;
    const run = seen.get(framework)?.get(status.id);
    proof = { status, response, result, sha256, seen: run?.sha256 === sha256 ? run : undefined };
    found.set(framework, proof);
  }
  return proof;
}

/** The same for every status that has a response. */
export const proofsOf = (framework: string): Proof[] => statuses.flatMap((status) => proofOf(framework, status) ?? []);

/** `flask 3.1.3, werkzeug 3.1.9` */
export const versionsText = (versions: Record<string, string>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** What the stub and the curl line of a mock page gave: `src/protocols/http/stub.json`. */
interface CurlRecord {
  versions: Record<string, string>;
  snippets: { status: string; sha256: string; verdict: 'exact' | 'content-differs' }[];
}

const curlRecord =
  curl === undefined
    ? undefined
    : (parseJson('src/protocols/http/stub.json', curl, 'run npm run prove -- curl again') as CurlRecord);
const curls = new Map(curlRecord?.snippets.map((item) => [item.status, item]));

/** The versions that the stub and the curl line were run with, `undefined` where these very lines were not, or gave other bytes. */
export function curlProof(status: string, stub: string, line: string): Record<string, string> | undefined {
  const found = curls.get(status);
  return found?.verdict === 'exact' && found.sha256 === hash(`${stub}\n${line}`) ? curlRecord?.versions : undefined;
}

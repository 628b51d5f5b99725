import { createHash } from 'node:crypto';
import { responseOf, statuses } from './content';
import { frameworks } from './frameworks';
import type { Field, HttpResponse } from './response';
import type { Status } from './status';

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

/** The record of a framework's last proof: `harness/records/<framework>.json`, written by the harness. */
export interface ProofRecord {
  framework: string;
  /** As the running code reported them, by name. */
  versions: Record<string, string>;
  snippets: Seen[];
}

const records = new Map(
  Object.values(
    import.meta.glob<ProofRecord>(['/harness/records/*.json', '!/harness/records/curl.json'], {
      eager: true,
      import: 'default',
    }),
  ).map((record) => [record.framework, record]),
);

/** The record of a framework, or `undefined` where it was never run. */
export const recordOf = (framework: string): ProofRecord | undefined => records.get(framework);

/** SHA-256 of a source's UTF-8 bytes, in hexadecimal digits. */
export const hash = (source: string) => createHash('sha256').update(source).digest('hex');

/** A status and what a framework's snippet for it did. */
export interface Proof {
  status: Status;
  response: HttpResponse;
  /** The snippet's text; a refusal has none. */
  source: string | undefined;
  /** What it sent; `undefined` where this text was never run. */
  seen: Seen | undefined;
}

/** What the framework's snippet for a status sent, if this very text was run. */
export function seenOf(framework: string, status: string, source: string): Seen | undefined {
  const found = recordOf(framework)?.snippets.find((item) => item.status === status);
  return found?.sha256 === hash(source) ? found : undefined;
}

/** Every status that has a response, with what the framework's record says of its present snippet. */
export function proofsOf(framework: string): Proof[] {
  const snippet = frameworks.get(framework)?.snippet;

  return statuses.flatMap((status) => {
    const response = responseOf(status);
    if (!snippet || !response) return [];
    const result = snippet(response);
    const source = typeof result === 'string' ? result : undefined;
    const seen = source === undefined ? undefined : seenOf(framework, status.id, source);
    return [{ status, response, source, seen }];
  });
}

/** `flask 3.1.3, werkzeug 3.1.9` */
export const versionsText = (versions: Record<string, string>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** What the stub and the curl line of a mock page gave: `harness/records/curl.json`. */
interface CurlRecord {
  versions: Record<string, string>;
  snippets: { status: string; sha256: string; verdict: 'exact' | 'content-differs' }[];
}

const [curlRecord] = Object.values(
  import.meta.glob<CurlRecord>('/harness/records/curl.json', { eager: true, import: 'default' }),
);

/** The versions that the stub and the curl line were run with, `undefined` where these very lines were not, or gave other bytes. */
export function curlProof(status: string, stub: string, line: string): Record<string, string> | undefined {
  const found = curlRecord?.snippets.find((item) => item.status === status);
  return found?.verdict === 'exact' && found.sha256 === hash(`${stub}\n${line}`) ? curlRecord?.versions : undefined;
}

import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Failure, type Snippet } from './host.ts';

/** An entry of `dist/mocks.json`: a status on a wire, as its page shows it. */
export interface Mock {
  status: string;
  wire: string;
  exchange: unknown;
  /** The port that the page names. In the texts below, `hole` stands for it. */
  port: number;
  /** Where the stub is asked. */
  at: string;
  stub: string;
  client: { text: string; prints: string; complains?: string; exit: number };
  /** Of the stub, a line end, and the client, as the page shows them. */
  sha256: string;
  snippets: { stack: string; file: string; sha256: string; source: string }[];
}

/** What stands for the port: no text of a page can hold it. */
const hole = '\0port\0';

/** A text with a port in it. */
export const withPort = (text: string, port: number) => text.replaceAll(hole, () => String(port));

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The mocks of `dist/mocks.json`, in its order.
 * @throws Failure where there is no such file, or a text does not have the hash that is given for it
 */
export async function readMocks(file: string): Promise<Mock[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} is missing; npm run build writes it`);
  });
  const mocks = JSON.parse(text) as Mock[];
  for (const { status, port, stub, client, sha256: given, snippets } of mocks) {
    const texts = [
      [withPort(`${stub}\n${client.text}`, port), given],
      ...snippets.map(({ source, sha256 }) => [source, sha256] as const),
    ] as const;
    if (texts.some(([source, hash]) => sha256(source) !== hash))
      throw new Failure(`${status}: a text does not have the SHA-256 that ${file} gives for it; npm run build`);
  }
  return mocks;
}

/** The snippets of a stack. */
export const snippetsOf = (mocks: Mock[], wire: string, stack: string): Snippet[] =>
  mocks
    .filter((mock) => mock.wire === wire)
    .flatMap(({ status, exchange, snippets }) =>
      snippets
        .filter((snippet) => snippet.stack === stack)
        .map(({ file, sha256, source }) => ({ key: keyOf(status), status, file, sha256, source, exchange })),
    );

/** A status as part of a path, a file name and an identifier. */
const keyOf = (status: string) => status.replaceAll(/[^a-z0-9]+/gi, '_');

import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Failure, type Snippet } from './host.ts';

/** An entry of `dist/mocks.json`: a status on a wire, at one moment where the wire has several, as its page shows it. */
export interface Mock {
  status: string;
  wire: string;
  moment?: string;
  /** Whether its page shows it first, among those of its status on the wire. */
  usual: boolean;
  exchange: unknown;
  /** The port that the page names. In the texts below, `hole` stands for it. */
  port: number;
  /** Where the stub is asked. */
  at: string;
  stub: string;
  clients: { name: string; text: string; prints: string; complains?: string; exit: number }[];
  /** Of the stub and the clients, as the page shows them, with a line end between two. */
  sha256: string;
  snippets: { stack: string; file: string; sha256: string; source: string }[];
}

/** What stands for the port: no text of a page can hold it. */
const hole = '\0port\0';

/** What a message calls a mock: `smtp/550 RCPT`. */
export const nameOf = ({ status, moment }: { status: string; moment?: string }) =>
  moment === undefined ? status : `${status} ${moment}`;

/** The moment of a mock as a part of a record, where it has one. */
export const momentOf = ({ moment }: { moment?: string }) => (moment === undefined ? {} : { moment });

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
  for (const { status, port, stub, clients, sha256: given, snippets } of mocks) {
    const texts = [
      [withPort([stub, ...clients.map(({ text }) => text)].join('\n'), port), given],
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
    .flatMap((mock) =>
      mock.snippets
        .filter((snippet) => snippet.stack === stack)
        .map(({ file, sha256, source }) => ({
          key: keyOf(nameOf(mock)),
          status: mock.status,
          ...momentOf(mock),
          file,
          sha256,
          source,
          exchange: mock.exchange,
        })),
    );

/** The name of a mock as part of a path, a file name and an identifier. */
const keyOf = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, '_');

import { mkdir } from 'node:fs/promises';
import type { LibraryRecord } from '../src/proofs/record.ts';
import { Failure, type Folders, type Installation, type Need, type Step, type Versions } from './host.ts';
import { nameOf, type Mock } from './mocks.ts';
import type { Probe } from './probe.ts';
import { run } from './processes.ts';
import { install, type Say } from './stack.ts';
import { said, withStub } from './stub.ts';

/** A library that asks servers, as an application does: the default export of `libraries/<library>/library.ts`. */
export interface Library {
  /** What the pages call it: `smtplib (Python)`. */
  name: string;
  /** The moments that it comes to by itself when it does what it is for. */
  moments: string[];
  needs: Need[];
  /** Installs the pinned dependencies, as that of a host does. */
  install?: (folders: Folders) => Installation;
  /** Runs before the first question, each time. */
  build?: (folders: Folders) => Step[];
  /** The program that asks a server on 127.0.0.1 once, and prints an `Answer`. */
  ask: (folders: Folders, port: number, moment: string) => Step;
}

/** The line of JSON that the program of a library prints on its standard output. */
interface Answer {
  versions: Versions;
  /** The error as an application that does nothing about it prints it, without the places in the source; null where there was none. */
  prints: string | null;
}

/** Asks the stub of every code, at its usual moment, with a library, and records what the library makes of the answer. */
export async function proveLibrary(
  id: string,
  library: Library,
  probe: Probe,
  folders: Folders,
  mocks: Mock[],
  say: Say,
): Promise<LibraryRecord> {
  await mkdir(folders.work, { recursive: true });
  await install(library, folders, say);
  for (const step of library.build?.(folders) ?? []) await run(step, folders.own);

  const asked = askedBy(library, mocks);
  say(`${asked.length} stubs`);
  let versions: Versions = {};
  const snippets: LibraryRecord['snippets'] = [];
  for (const mock of asked) {
    const { moment = '' } = mock;
    const answer = await withStub(probe, mock, async (port) => {
      const output = await run(library.ask(folders, port, moment), folders.own);
      const { versions, prints } = answerIn(output, mock);
      return { versions, prints: prints === null ? null : said(prints, port, mock).trimEnd() };
    });
    ({ versions } = answer);
    snippets.push({ status: mock.status, moment, sha256: mock.sha256, prints: answer.prints });
  }
  return {
    library: id,
    name: library.name,
    versions,
    wrapper: `A free port instead of ${String(mocks[0]?.port)}.`,
    snippets,
  };
}

/** The mocks that a library comes to, one for each status of the wire's own protocol: what rides on it is no more to a library than its text. */
export const askedBy = ({ moments }: Library, mocks: Mock[]): Mock[] =>
  mocks.filter(
    ({ status, wire, usual, moment }) =>
      usual && status.startsWith(`${wire}/`) && moment !== undefined && moments.includes(moment),
  );

/** The last line of an output, which is the answer. */
function answerIn(output: string, mock: Mock): Answer {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (line.startsWith('{')) return JSON.parse(line) as Answer;
  throw new Failure(`${nameOf(mock)}: the program prints no answer in JSON at its end, but "${line}"`);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientRecord, Judgement, StubRecord, StubRecords, Verdict } from '../src/proofs/record.ts';
import { Failure, type Versions } from './host.ts';
import { momentOf, nameOf, withPort, type Mock } from './mocks.ts';
import type { Probe } from './probe.ts';
import { freePort, Program, run } from './processes.ts';
import type { Say } from './stack.ts';

/** Runs the stub of every mock as a reader pastes it, and asks it with the probe and with the clients of its page. */
export async function proveStubs(probe: Probe, mocks: Mock[], say: Say): Promise<StubRecords> {
  const versions: Versions = {};
  for (const { name, program, args } of probe.programs) {
    const output = await run({ command: program, args }, '/');
    versions[name] = /\d+(\.\d+)+/.exec(output)?.[0] ?? 'of unknown version';
  }
  const title = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  say(`${mocks.length} stubs with ${title}`);

  const snippets: StubRecord[] = [];
  for (const mock of mocks) snippets.push(await proveStub(probe, mock));
  return { title, versions, wrapper: probe.wrapper, snippets };
}

async function proveStub(probe: Probe, mock: Mock): Promise<StubRecord> {
  return withStub(probe, mock, async (port, seen, stub) => {
    const shell = shellOf(probe);
    const clients: ClientRecord[] = [];
    const differs: string[] = [];
    for (const client of mock.clients) {
      const program = new Program(shell(`exec ${withPort(client.text, port)}`), '/');
      await program.ended;
      await program.stop();
      const came = {
        client: client.name,
        exit: Number(/^exit (\d+)$/.exec(program.end ?? '')?.[1] ?? NaN),
        prints: said(program.stdout, port, mock),
        complains: said(program.stderr, port, mock).trim(),
      };
      clients.push(came);
      differs.push(...compare(client, came, mock.port));
    }
    if (stub.end !== undefined || stub.stderr !== '')
      throw new Failure(
        `${nameOf(mock)}: the stub fails over being asked (${stub.end ?? 'it runs'}): ${stub.lastWords}`,
      );
    return {
      status: mock.status,
      ...momentOf(mock),
      sha256: mock.sha256,
      ...worst(probe.judge(mock.exchange, seen), differs),
      clients,
    };
  });
}

/** What a client said, as it is at the port that the page names, without the CR of line ends. */
export const said = (text: string, port: number, mock: Mock) =>
  text.replaceAll('\r\n', '\n').replaceAll(String(port), () => String(mock.port));

const shellOf = (probe: Probe) => (text: string) => ({
  command: 'sh',
  args: ['-c', text],
  ...(probe.env && { env: probe.env }),
});

/** Runs the stub of a mock on a free port, asks it once with the probe, and ends it behind `use`. */
export async function withStub<T>(
  probe: Probe,
  mock: Mock,
  use: (port: number, seen: unknown, stub: Program) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const stub = new Program(shellOf(probe)(`exec ${withPort(mock.stub, port)}`), '/');
  try {
    const seen = await askFirst(probe, mock, new URL(withPort(mock.at, port)), stub);
    return await use(port, seen, stub);
  } finally {
    await stub.stop();
  }
}

/** How what a client did differs from what its page shows. */
function compare(
  { name, prints, complains, exit }: Mock['clients'][number],
  came: ClientRecord,
  port: number,
): string[] {
  const shown = withPort(prints, port).replaceAll('\r\n', '\n').trimEnd();
  return [
    ...(came.prints.trimEnd() === shown ? [] : [`${name} prints something else`]),
    ...(came.exit === exit ? [] : [`${name} ends with ${came.exit}, not ${exit}`]),
    ...(came.complains === (complains ?? '') ? [] : [`${name} complains of something else`]),
  ];
}

/** Asks a stub as soon as it listens. */
async function askFirst(probe: Probe, mock: Mock, at: URL, stub: Program): Promise<unknown> {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    try {
      return await probe.ask(at, mock.exchange);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
    }
    if (stub.end !== undefined) throw new Failure(`${nameOf(mock)}: the stub ended (${stub.end}): ${stub.lastWords}`);
    await sleep(25);
  }
  throw new Failure(`${nameOf(mock)}: the stub did not listen within 10 s: ${stub.lastWords}`);
}

/** What the probe found and what the clients did, as one: where a client differs, it is no better than that. */
function worst({ verdict, differs, violations }: Judgement, ofClients: string[]): Judgement {
  const better: Verdict[] = ['exact', 'phrase-differs'];
  return {
    verdict: ofClients.length > 0 && better.includes(verdict) ? 'content-differs' : verdict,
    differs: [...differs, ...ofClients],
    violations,
  };
}

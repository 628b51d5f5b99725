import { setTimeout as sleep } from 'node:timers/promises';
import type { Judgement, StubRecord, StubRecords, Verdict } from '../src/proofs/record.ts';
import { Failure, type Versions } from './host.ts';
import { withPort, type Mock } from './mocks.ts';
import type { Probe } from './probe.ts';
import { freePort, Program, run } from './processes.ts';
import type { Say } from './stack.ts';

/** Runs the stub of every mock as a reader pastes it, and asks it with the probe and with the client of its page. */
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
  const port = await freePort();
  const shell = (text: string) => ({ command: 'sh', args: ['-c', text], ...(probe.env && { env: probe.env }) });

  const stub = new Program(shell(`exec ${withPort(mock.stub, port)}`), '/');
  try {
    const seen = await askFirst(probe, mock, new URL(withPort(mock.at, port)), stub);
    const client = new Program(shell(`exec ${withPort(mock.client.text, port)}`), '/');
    await client.ended;
    await client.stop();
    const exit = Number(/^exit (\d+)$/.exec(client.end ?? '')?.[1] ?? NaN);
    const complains = client.stderr.trim().replaceAll(String(port), () => String(mock.port));
    if (stub.end !== undefined || stub.stderr !== '')
      throw new Failure(
        `${mock.status}: the stub fails over being asked (${stub.end ?? 'it runs'}): ${stub.lastWords}`,
      );

    const differs = [
      ...(client.stdout.trimEnd() === mock.client.prints.trimEnd() ? [] : ['the client prints something else']),
      ...(exit === mock.client.exit ? [] : [`the client ends with ${exit}, not ${mock.client.exit}`]),
      ...(complains === (mock.client.complains ?? '') ? [] : ['the client complains of something else']),
    ];
    return {
      status: mock.status,
      sha256: mock.sha256,
      ...worst(probe.judge(mock.exchange, seen), differs),
      exit,
      prints: client.stdout.replaceAll('\r\n', '\n'),
      complains,
    };
  } finally {
    await stub.stop();
  }
}

/** Asks a stub as soon as it listens. */
async function askFirst(probe: Probe, { status, exchange }: Mock, at: URL, stub: Program): Promise<unknown> {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    try {
      return await probe.ask(at, exchange);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
    }
    if (stub.end !== undefined) throw new Failure(`${status}: the stub ended (${stub.end}): ${stub.lastWords}`);
    await sleep(25);
  }
  throw new Failure(`${status}: the stub did not listen within 10 s: ${stub.lastWords}`);
}

/** What the probe found and what the client did, as one: where the client differs, it is no better than that. */
function worst({ verdict, differs, violations }: Judgement, ofClient: string[]): Judgement {
  const better: Verdict[] = ['exact', 'phrase-differs'];
  return {
    verdict: ofClient.length > 0 && better.includes(verdict) ? 'content-differs' : verdict,
    differs: [...differs, ...ofClient],
    violations,
  };
}

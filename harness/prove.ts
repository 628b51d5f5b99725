/**
 * Proves snippets, stubs and clients: node harness/prove.ts [targets…]
 *
 * A target is a stack, `flask`, a library that asks, `smtplib`, the stubs of a wire, `http/stub`, or all of a wire, `smtp`; `stub` is those of every wire. Without targets:
 * everything that can run on this machine.
 *
 *   --rooms <folder>     one folder per protocol        (src/protocols/)
 *   --records <folder>   where the records are written  (in the rooms)
 *   --work <folder>      where it is installed and built (harness/.work/)
 *   --dist <folder>      what the build published       (dist/)
 *   --patience <seconds> how long a host may take to say hello (each host's own)
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { LibraryRecord, StackRecord, StubRecords } from '../src/proofs/record.ts';
import { Failure } from './host.ts';
import { askedBy, proveLibrary } from './library.ts';
import { nameOf, readMocks, snippetsOf } from './mocks.ts';
import { stopAll } from './processes.ts';
import { writeRecord } from './record.ts';
import { findTargets, loadHost, loadLibrary, loadProbe, stub, type Target } from './rooms.ts';
import { missing, proveStack, type Say } from './stack.ts';
import { proveStubs } from './stub.ts';
import { table, type Row } from './table.ts';

const here = import.meta.dirname;

/** After a signal everything fails, and none of it is worth a line. */
let interrupted = false;

const options = {
  rooms: { type: 'string', default: path.join(here, '../src/protocols') },
  records: { type: 'string' },
  work: { type: 'string', default: path.join(here, '.work') },
  dist: { type: 'string', default: path.join(here, '../dist') },
  patience: { type: 'string' },
} as const;

/** @returns the exit code: 0, 1 when something was not proved, 2 for a wrong call */
async function main(): Promise<number> {
  const { values, positionals } = read();
  const patience = seconds(values.patience);
  const rooms = path.resolve(values.rooms);
  const known = await findTargets(rooms);
  const named = ({ wire, name }: Target) => [name, `${wire}/${name}`, wire];
  const unknown = positionals.filter((name) => !known.some((target) => named(target).includes(name)));
  if (unknown.length > 0) {
    const names = known.map(({ wire, name }) => (name === stub ? `${wire}/${name}` : name));
    complain(`nothing to prove by the name ${unknown.join(', ')}; there are ${names.join(', ')}`);
    return 2;
  }
  const asked = (target: Target) => named(target).some((name) => positionals.includes(name));

  const mocks = await readMocks(path.join(values.dist, 'mocks.json'));
  const rows: Row[] = [];
  for (const target of known) if (positionals.length === 0 || asked(target)) rows.push(await row(target));
  process.stdout.write(`\n${table(rows)}\n`);
  return rows.some(({ failed }) => failed) ? 1 : 0;

  async function row(target: Target): Promise<Row> {
    const began = performance.now();
    const { wire, name, kind } = target;
    const label = name === stub ? `${wire}/${name}` : name;
    const say = (line: string) => process.stdout.write(`${label}: ${line}\n`);
    const ofWire = mocks.filter((mock) => mock.wire === wire);
    let count = name === stub ? ofWire.length : snippetsOf(ofWire, wire, name).length;
    try {
      const probe = await loadProbe(rooms, wire);
      const host = kind === 'stack' ? await loadHost(rooms, target) : undefined;
      const library = kind === 'library' ? await loadLibrary(rooms, target) : undefined;
      if (library) count = askedBy(library, ofWire).length;
      const hints = await missing(host?.needs ?? library?.needs ?? probe.programs);
      if (hints.length > 0) {
        const title = `not run: ${hints.join('; ')}`;
        const failed = asked(target);
        if (failed) complain(`${label}: ${title}`);
        else say(title);
        return { label, title, snippets: count, failed };
      }

      if (count === 0) throw new Failure(`${values.dist}/mocks.json holds nothing of it`);
      const folders = { own: folderOf(target), work: path.resolve(values.work, wire, name) };
      if (library) {
        const record: LibraryRecord = await proveLibrary(name, library, probe, folders, ofWire, say);
        await writeRecord(placeOf(target), record);
        say(`written to ${path.relative('', placeOf(target))}; the next build shows it`);
        return { label, title: library.name, snippets: count, seconds: since(began), failed: false };
      }
      const record = host
        ? await proveStack(name, host, probe, folders, snippetsOf(ofWire, wire, name), patience, say)
        : await proveStubs(probe, ofWire, say);
      tell(record, say);
      await writeRecord(placeOf(target), record);
      say(`written to ${path.relative('', placeOf(target))}; the next build shows it`);
      const verdicts = record.snippets.map(({ verdict }) => verdict);
      return { label, title: record.title, snippets: verdicts.length, verdicts, seconds: since(began), failed: false };
    } catch (error) {
      complain(`${label}: ${error instanceof Failure ? error.message : ((error as Error).stack ?? String(error))}`);
      return { label, title: 'failed: its record is as it was', snippets: count, failed: true };
    }
  }

  /** Where the record of a target is written. */
  function placeOf(target: Target): string {
    const { wire, name, kind } = target;
    if (values.records !== undefined) return path.join(values.records, wire, `${name}.json`);
    return path.join(folderOf(target), kind === 'stub' ? 'stub.json' : 'record.json');
  }

  /** What is committed of a target. */
  function folderOf({ wire, name, kind }: Target): string {
    return path.join(rooms, wire, { stack: `stacks/${name}`, library: `libraries/${name}`, stub: '' }[kind]);
  }
}

/** Says what the pages will have to say. */
function tell({ snippets }: StackRecord | StubRecords, say: Say): void {
  for (const { verdict, violations, differs, ...named } of snippets)
    if (verdict !== 'exact' && verdict !== 'phrase-differs')
      say(`${nameOf(named)} ${verdict}: ${[...violations, ...differs].join('; ')}`);
}

/** What it was called with. */
function read() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    const [message] = (error as Error).message.split('. ');
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Failure(`${message ?? ''}; there are ${known.join(', ')}, each with its value`);
  }
}

/** @returns milliseconds */
function seconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 86_400)
    throw new Failure(`--patience ${text}: write a number from 1 to 86400`);
  return Number(text) * 1000;
}

const since = (began: number) => (performance.now() - began) / 1000;

function complain(line: string): void {
  if (!interrupted) process.stderr.write(`${line}\n`);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => {
    complain(`${signal}: ending what was started; what was not finished keeps its record`);
    interrupted = true;
    void stopAll().then(() => process.exit(code));
  });

try {
  process.exitCode = await main();
} catch (error) {
  complain((error as Error).message);
  process.exitCode = 2;
} finally {
  await stopAll();
}

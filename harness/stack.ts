import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SnippetRecord, StackRecord } from '../src/proofs/record.ts';
import { Failure, type File, type Folders, type Hello, type Host, type Need, type Snippet } from './host.ts';
import { momentOf, nameOf, sha256 } from './mocks.ts';
import type { Probe } from './probe.ts';
import { freePort, Program, run } from './processes.ts';

/** Tells whoever runs this how far it is. */
export type Say = (line: string) => void;

/** The hints for what is needed and this machine lacks. */
export async function missing(needs: Need[]): Promise<string[]> {
  const hints = await Promise.all(
    needs.map(async ({ program, args, env, output, hint }) => {
      const said = await run({ command: program, args, ...(env && { env }) }, '/').catch(() => undefined);
      return said === undefined || (output && !output.test(said)) ? [hint] : [];
    }),
  );
  return hints.flat();
}

/**
 * Runs every snippet of a stack and records what it puts on the wire.
 * @param patience how long to wait for the host's hello, in milliseconds; the host's own patience unless told
 */
export async function proveStack(
  stack: string,
  host: Host,
  probe: Probe,
  folders: Folders,
  snippets: Snippet[],
  patience: number | undefined,
  say: Say,
): Promise<StackRecord> {
  await mkdir(folders.work, { recursive: true });
  await install(host, folders, say);
  await place(host, folders, snippets);
  const steps = host.build?.(folders) ?? [];
  if (steps.length > 0) say('building');
  for (const step of steps) await run(step, folders.own);

  const server = new Program(host.start(folders, await freePort()), folders.own);
  try {
    const { versions, at, failed } = await hear(server, patience ?? host.patience ?? 60_000);
    const [broken] = Object.entries(failed);
    if (broken) {
      const [key, error] = broken;
      const snippet = snippets.find((one) => one.key === key);
      throw new Failure(
        `${snippet ? nameOf(snippet) : key} does not load: ${firstLine(error)} (${Object.keys(failed).length} of ${snippets.length})`,
      );
    }

    say(`${snippets.length} snippets on ${host.title(versions)}`);
    const records: SnippetRecord[] = [];
    for (const snippet of snippets) records.push(await proveSnippet(snippet, probe, at[snippet.key], server));
    return { stack, title: host.title(versions), versions, wrapper: host.wrapper, snippets: records };
  } finally {
    await server.stop();
  }
}

async function proveSnippet(
  snippet: Snippet,
  probe: Probe,
  at: string | undefined,
  server: Program,
): Promise<SnippetRecord> {
  if (at === undefined) throw new Failure(`${nameOf(snippet)}: the host says no address for ${snippet.key}`);
  const record = await look(snippet, probe, new URL(at), server);
  if (record.verdict !== 'illegal') return record;

  // A worker that died and a snippet that breaks the rules look alike; only the snippet does it again.
  const again = await look(snippet, probe, new URL(at), server);
  if (JSON.stringify(again) === JSON.stringify(record)) return record;
  throw new Failure(
    `${nameOf(snippet)} gave two answers: ${record.violations.join('; ')}, then ${again.violations.join('; ') || again.verdict}`,
  );
}

async function look(snippet: Snippet, probe: Probe, at: URL, server: Program): Promise<SnippetRecord> {
  const { status, sha256, exchange } = snippet;
  const seen = await probe.ask(at, exchange).catch(() => undefined);
  const judgement = seen === undefined ? undefined : probe.judge(exchange, seen);
  // A dying process closes its connections before its parent hears of the death.
  if (judgement?.verdict !== 'exact') await sleep(50);
  if (server.end !== undefined || !judgement)
    throw new Failure(`the host died at ${nameOf(snippet)} (${server.end ?? 'port closed'}): ${server.lastWords}`);
  const { verdict, differs, violations } = judgement;
  return { status, ...momentOf(snippet), sha256, verdict, differs, violations, ...probe.keep(seen) };
}

/** Runs the steps of an installation unless they ran for the same files already. */
export async function install(host: Pick<Host, 'install'>, folders: Folders, say: Say): Promise<void> {
  const plan = host.install?.(folders);
  if (!plan) return;
  const texts = await Promise.all(plan.from.map((file) => readFile(path.join(folders.own, file), 'utf8')));
  const wanted = sha256(JSON.stringify([texts, plan.steps]));
  const stamp = path.join(folders.work, 'installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;

  say('installing');
  await rm(stamp, { force: true });
  for (const step of plan.steps) await run(step, folders.own);
  await writeFile(stamp, wanted);
}

/** Writes the snippets as files of the host, reads them back, and takes away those of the last run that are gone. */
async function place(host: Host, folders: Folders, snippets: Snippet[]): Promise<void> {
  const list = path.join(folders.work, 'placed.json');
  const before = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as string[];
  const placed = snippets.map((snippet) => ({ snippet, file: host.place(snippet) }));
  const files = [...placed.map(({ file }) => file), ...(host.glue?.(snippets) ?? [])];
  const now = new Set(files.map((file) => file.path));

  await writeFile(list, JSON.stringify([...new Set([...before, ...now])]));
  for (const gone of before.filter((file) => !now.has(file))) await rm(path.join(folders.work, gone), { force: true });
  for (const file of files) await write(folders.work, file);
  await writeFile(list, JSON.stringify([...now]));

  for (const { snippet, file } of placed) {
    const text = await readFile(path.join(folders.work, file.path), 'utf8');
    const bare = host.unwrap ? host.unwrap(text, snippet) : text;
    if (sha256(bare) !== snippet.sha256)
      throw new Failure(`${nameOf(snippet)} is not hosted as published: unwrapping ${file.path} gives another text`);
  }
}

/** Leaves a file alone that holds the text already, so that compilers build only what changed. */
async function write(folder: string, { path: name, text }: File): Promise<void> {
  const file = path.join(folder, name);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Waits for the line that a host prints when it listens. */
async function hear(server: Program, patience: number): Promise<Hello> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const hello = helloIn(server.stdout);
    if (hello) return hello;
    if (server.end !== undefined)
      throw new Failure(`the host died before it said hello (${server.end}): ${server.lastWords}`);
    await sleep(20);
  }
  throw new Failure(`the host did not say hello within ${patience / 1000} s: ${server.lastWords}`);
}

/** The first whole line that is a hello; servers print other things too. */
function helloIn(output: string): Hello | undefined {
  for (const line of output.split('\n').slice(0, -1)) {
    if (!line.startsWith('{')) continue;
    try {
      const { versions, at, failed } = JSON.parse(line) as Partial<Hello>;
      if (versions && at && failed) return { versions, at, failed };
    } catch {
      // Not the line that is meant.
    }
  }
  return undefined;
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';

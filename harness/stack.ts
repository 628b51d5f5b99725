import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type File, type Folders, type Host, type Need, type Snippet, type Versions } from './host.ts';
import { probe, type Seen } from '../src/protocols/http/probe.ts';
import { assertFree, freePort, Program, run } from './processes.ts';
import { snippetRecord, type FrameworkRecord, type SnippetRecord } from './record.ts';
import { judge } from '../src/protocols/http/verdict.ts';

/** Tells whoever runs this how far it is. */
export type Say = (line: string) => void;

export interface Options {
  /** The port of the host; a free one unless told. */
  port: number | undefined;
  /** How long to wait for the first ping, in milliseconds; the host's own patience unless told. */
  patience: number | undefined;
  say: Say;
}

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

/** Runs every snippet of a framework and records what it puts on the wire. */
export async function prove(
  framework: string,
  host: Host,
  folders: Folders,
  snippets: Snippet[],
  options: Options,
): Promise<FrameworkRecord> {
  for (const { status, source, sha256 } of snippets)
    if (hash(source) !== sha256)
      throw new Failure(`${status}: its text does not have the SHA-256 that dist/snippets.json gives; npm run build`);

  await mkdir(folders.work, { recursive: true });
  await install(host, folders, options);
  await place(host, folders, snippets);
  const steps = host.build?.(folders) ?? [];
  if (steps.length > 0) options.say('building');
  for (const step of steps) await run(step, folders.own);

  if (options.port !== undefined) await assertFree(options.port);
  const port = options.port ?? (await freePort());
  const server = new Program(host.start(folders, port), folders.own);
  try {
    await awaitPing(server, port, options.patience ?? host.patience ?? 60_000);
    const { versions, failed } = await readVersions(port);
    const [broken] = Object.entries(failed);
    if (broken) {
      const [key, error] = broken;
      const status = snippets.find((snippet) => snippet.key === key)?.status ?? key;
      throw new Failure(
        `${status} does not load: ${firstLine(error)} (${Object.keys(failed).length} of ${snippets.length})`,
      );
    }

    options.say(`${snippets.length} snippets on ${host.title(versions)}`);
    const records: SnippetRecord[] = [];
    for (const snippet of snippets) records.push(await proveSnippet(snippet, server, port));
    return { framework, title: host.title(versions), versions, wrapper: host.wrapper, snippets: records };
  } finally {
    await server.stop();
  }
}

async function proveSnippet(snippet: Snippet, server: Program, port: number): Promise<SnippetRecord> {
  const record = snippetRecord(snippet, ...(await look(snippet, server, port)));
  if (record.verdict !== 'illegal') return record;

  // A worker that died and a snippet that breaks the rules look alike; only the snippet does it again.
  const again = snippetRecord(snippet, ...(await look(snippet, server, port)));
  if (JSON.stringify(again) === JSON.stringify(record)) return record;
  throw new Failure(
    `${snippet.status} gave two answers: ${record.violations.join('; ')}, then ${again.line ?? again.violations.join('; ')}`,
  );
}

async function look(snippet: Snippet, server: Program, port: number): Promise<[Seen, ReturnType<typeof judge>]> {
  const seen = await probe(port, `/s/${snippet.key}/endpoint`, snippet.request).catch(() => undefined);
  // A dying process closes its connections before its parent hears of the death.
  if (!seen?.final) await sleep(50);
  if (server.end !== undefined || !seen)
    throw new Failure(`the host died at ${snippet.status} (${server.end ?? 'port closed'}): ${server.lastWords}`);
  return [seen, judge(snippet.expected, seen)];
}

/** Runs the steps of an installation unless they ran for the same files already. */
async function install(host: Host, folders: Folders, { say }: Options): Promise<void> {
  const plan = host.install?.(folders);
  if (!plan) return;
  const texts = await Promise.all(plan.from.map((file) => readFile(path.join(folders.own, file), 'utf8')));
  const wanted = hash(JSON.stringify([texts, plan.steps]));
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
    if (hash(bare) !== snippet.sha256)
      throw new Failure(`${snippet.status} is not hosted as published: unwrapping ${file.path} gives another text`);
  }
}

/** Leaves a file alone that holds the text already, so that compilers build only what changed. */
async function write(folder: string, { path: name, text }: File): Promise<void> {
  const file = path.join(folder, name);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function awaitPing(server: Program, port: number, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (server.end !== undefined)
      throw new Failure(`the host died before it answered (${server.end}): ${server.lastWords}`);
    const answer = await get(port, '/__ping', Math.min(2000, deadline - performance.now()));
    if (answer === 'pong') return;
    await sleep(50);
  }
  throw new Failure(`the host did not answer /__ping within ${patience / 1000} s: ${server.lastWords}`);
}

async function readVersions(port: number): Promise<{ versions: Versions; failed: Record<string, string> }> {
  const text = await get(port, '/__versions', 10_000);
  try {
    return JSON.parse(text ?? '') as { versions: Versions; failed: Record<string, string> };
  } catch {
    throw new Failure(`/__versions is not JSON: ${firstLine(text ?? 'no answer')}`);
  }
}

/** The content of a 200, else `undefined`. */
async function get(port: number, route: string, milliseconds: number): Promise<string | undefined> {
  const limits = { answer: Math.max(milliseconds, 1), expect: 0, end: 100 };
  const { final } = await probe(
    port,
    route,
    { method: 'GET', headers: [['Connection', 'close']], content: null },
    limits,
  ).catch(() => ({ final: null }));
  return final?.line.startsWith('HTTP/1.1 200') ? final.content.toString() : undefined;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const firstLine = (text: string) => text.split('\n')[0] ?? '';

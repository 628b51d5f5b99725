/**
 * Provokes in real servers what the pages quote of them: node scenarios/run.ts [servers…]
 *
 * It runs in a network of its own that has nothing but a loopback interface, with folders of its own under /srv and /etc:
 * no packet leaves the machine, no port of it is taken, none of its files is touched, and all that was started ends with it.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../harness/host.ts';
import { run as runStep, stopAll } from '../harness/processes.ts';
import { writeRecord } from '../harness/record.ts';
import { missing } from '../harness/stack.ts';
import { Bench } from './bench.ts';
import { furnish } from './room.ts';
import type { ScenarioRecord, Server, ServerRecord } from './scenario.ts';

const here = import.meta.dirname;
const inside = '--inside';

/** All servers, by name. */
async function servers(): Promise<string[]> {
  const files = await readdir(path.join(here, 'servers'));
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

async function load(name: string): Promise<Server> {
  const { default: server } = (await import(`./servers/${name}.ts`)) as { default: Server };
  return server;
}

const workOf = (name: string) => path.join(here, '.work', name);

/** Installs what a server needs, once; this still has the network. */
async function install(name: string, { packages = [], install = [] }: Server): Promise<void> {
  const work = workOf(name);
  const stamp = createHash('sha256')
    .update(JSON.stringify([packages, install]))
    .digest('hex');
  const done = path.join(work, 'installed');
  if (existsSync(done) && (await readFile(done, 'utf8')) === stamp) return;
  await rm(work, { recursive: true, force: true });
  await mkdir(path.join(work, 'root'), { recursive: true });
  if (packages.length > 0) {
    await runStep({ command: 'apt-get', args: ['download', ...packages] }, work);
    for (const file of (await readdir(work)).filter((item) => item.endsWith('.deb')))
      await runStep({ command: 'dpkg-deb', args: ['--extract', file, 'root'] }, work);
  }
  for (const step of install) await runStep(step, work);
  await writeFile(done, stamp);
}

/** Outside of the network of its own: says what cannot be run, and runs the rest in it. */
async function outside(names: string[], named: boolean): Promise<number> {
  let failed = false;
  const ready: string[] = [];
  for (const name of names) {
    const server = await load(name);
    try {
      const hints = await missing(server.needs ?? []);
      if (hints.length > 0) throw new Failure(hints.join('; '));
      await install(name, server);
      ready.push(name);
    } catch (error) {
      failed ||= named;
      process.stdout.write(`${name}: not run, its record stays as it is: ${(error as Error).message}\n`);
    }
  }
  if (ready.length === 0) return failed ? 1 : 0;
  const root = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const child = spawn(
    'unshare',
    [...root, '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--', process.execPath].concat(
      path.join(here, 'run.ts'),
      inside,
      ready,
    ),
    { stdio: 'inherit' },
  );
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', () => {
      reject(new Failure('needs unshare, of util-linux, for a network of its own'));
    });
    child.on('exit', (status) => {
      resolve(status ?? 1);
    });
  });
  return Math.max(code, failed ? 1 : 0);
}

/** Runs every scenario of a server, one after the other. */
async function record(name: string, server: Server): Promise<ServerRecord> {
  const bench = new Bench(workOf(name), server);
  try {
    if (server.packages) await bench.overlay();
    const version = await bench.plain(server.version);
    await server.start?.(bench);
    const scenarios: ScenarioRecord[] = [];
    const failures: string[] = [];
    for (const [title, scenario] of Object.entries(server.scenarios))
      try {
        scenarios.push(await bench.play(title, scenario));
      } catch (error) {
        failures.push((error as Error).message);
      }
    if (failures.length > 0) throw new Failure(failures.join('\n  '));
    return { title: server.title, version, scenarios };
  } finally {
    await bench.stop();
    if (server.packages) await bench.must('umount', '--lazy', '/usr');
  }
}

async function main(): Promise<number> {
  const [first, ...rest] = process.argv.slice(2);
  const known = await servers();
  if (first !== inside) {
    const names = first === undefined ? known : [first, ...rest];
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length === 0) return outside(names, first !== undefined);
    process.stderr.write(`no server ${unknown.join(', ')}; there are ${known.join(', ')}\n`);
    return 2;
  }
  await furnish(here);
  let failed = 0;
  for (const name of rest) {
    const began = performance.now();
    try {
      const found = await record(name, await load(name));
      await writeRecord(path.join(here, 'records', `${name}.json`), found);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(
        `${name}: ${found.title} ${found.version}, ${found.scenarios.length} scenarios, ${seconds} s\n`,
      );
    } catch (error) {
      failed = 1;
      process.stderr.write(`${name}: failed, its record stays as it is: ${(error as Error).message}\n`);
    }
  }
  return failed;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
} finally {
  await stopAll();
}

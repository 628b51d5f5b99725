/**
 * Proves snippets: node harness/prove.ts [frameworks…]
 *
 * Without names: every framework that can run on this machine.
 *
 *   --hosts <folder>     one folder per framework       (harness/)
 *   --records <folder>   where the records are written  (harness/records/)
 *   --snippets <file>    what the build published       (dist/snippets.json)
 *   --port <port>        the port of the hosts          (a free one)
 *   --patience <seconds> how long a host may take to answer (each host's own)
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, findHosts, loadHost, readSnippets, type Snippet } from './host.ts';
import { missing, prove } from './framework.ts';
import { stopAll } from './processes.ts';
import { writeRecord } from './record.ts';
import { table, type Row } from './table.ts';

const here = import.meta.dirname;

/** @returns the exit code: 0, 1 when a framework was not proved, 2 for a wrong call */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hosts: { type: 'string', default: here },
      records: { type: 'string', default: path.join(here, 'records') },
      snippets: { type: 'string', default: path.join(here, '../dist/snippets.json') },
      port: { type: 'string' },
      patience: { type: 'string' },
    },
  });
  const hosts = path.resolve(values.hosts);
  const known = await findHosts(hosts);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    complain(`no host for ${unknown.join(', ')}; there are ${known.join(', ')}`);
    return 2;
  }

  const all = await readSnippets(values.snippets);
  const rows: Row[] = [];
  for (const framework of positionals.length > 0 ? positionals : known) {
    const snippets = all.filter((snippet) => snippet.framework === framework);
    rows.push(await row(framework, snippets, positionals.includes(framework)));
  }
  process.stdout.write(`\n${table(rows)}\n`);
  return rows.some(({ failed }) => failed) ? 1 : 0;

  async function row(framework: string, snippets: Snippet[], named: boolean): Promise<Row> {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const folders = { own: path.join(hosts, framework), work: path.join(hosts, framework, '.work') };
    const say = (line: string) => process.stdout.write(`${framework}: ${line}\n`);
    try {
      const host = await loadHost(hosts, framework);
      if (snippets.length === 0) throw new Failure(`${values.snippets} holds no snippet of it`);
      const hints = await missing(host);
      if (hints.length > 0) {
        (named ? complain : say)(`${named ? `${framework}: ` : ''}not run: ${hints.join('; ')}`);
        return { framework, title: `not run: ${hints.join('; ')}`, snippets: snippets.length, failed: named };
      }
      const record = await prove(framework, host, folders, snippets, {
        port: values.port === undefined ? undefined : Number(values.port),
        patience: values.patience === undefined ? undefined : Number(values.patience) * 1000,
        say,
      });
      await writeRecord(values.records, framework, record);
      for (const { status, verdict, violations, differs } of record.snippets)
        if (verdict === 'illegal' || verdict === 'content-differs' || verdict === 'refused')
          say(`${status} ${verdict}: ${(verdict === 'illegal' ? violations : differs).join('; ')}`);
      return { framework, title: record.title, snippets: snippets.length, record, seconds: seconds(), failed: false };
    } catch (error) {
      const message = error instanceof Failure ? error.message : ((error as Error).stack ?? String(error));
      complain(`${framework}: ${message}`);
      return { framework, title: 'failed: its record is as it was', snippets: snippets.length, failed: true };
    }
  }
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => {
    complain(`\n${signal}: ending what was started; records are as they were`);
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

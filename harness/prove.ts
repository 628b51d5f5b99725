/**
 * Proves snippets: node harness/prove.ts [frameworks…] [curl]
 *
 * Without names: every framework that can run on this machine, and the curl lines.
 *
 *   --hosts <folder>     one folder per framework       (src/protocols/http/stacks/)
 *   --records <folder>   where the records are written  (beside each host)
 *   --work <folder>      where it is installed and built (harness/.work/)
 *   --dist <folder>      what the build published       (dist/)
 *   --port <port>        the port of the hosts          (a free one)
 *   --patience <seconds> how long a host may take to answer (each host's own)
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { needs, proveCurl } from './curl.ts';
import { missing, prove, type Say } from './stack.ts';
import { Failure, findHosts, loadHost, readSnippets, type Host, type Snippet } from './host.ts';
import { stopAll } from './processes.ts';
import { writeRecord, type FrameworkRecord } from './record.ts';
import { table, type Row } from './table.ts';

const here = import.meta.dirname;

/** After a signal everything fails, and none of it is worth a line. */
let interrupted = false;

const options = {
  hosts: { type: 'string', default: path.join(here, '../src/protocols/http/stacks') },
  records: { type: 'string' },
  work: { type: 'string', default: path.join(here, '.work') },
  dist: { type: 'string', default: path.join(here, '../dist') },
  port: { type: 'string' },
  patience: { type: 'string' },
} as const;

/** The stubs and the curl lines of the mock pages, proved beside the frameworks. */
const curl = 'curl';

/** @returns the exit code: 0, 1 when something was not proved, 2 for a wrong call */
async function main(): Promise<number> {
  const { values, positionals } = read();
  const port = number('port', values.port);
  const seconds = number('patience', values.patience);
  const hosts = path.resolve(values.hosts);
  const known = [...(await findHosts(hosts)), curl];
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    complain(`no host for ${unknown.join(', ')}; there are ${known.join(', ')}`);
    return 2;
  }

  const all = await readSnippets(path.join(values.dist, 'snippets.json'));
  const rows: Row[] = [];
  for (const name of positionals.length > 0 ? positionals : known) rows.push(await row(name));
  process.stdout.write(`\n${table(rows)}\n`);
  return rows.some(({ failed }) => failed) ? 1 : 0;

  function placeOf(framework: string): string {
    if (values.records !== undefined) return path.join(values.records, `${framework}.json`);
    return framework === curl ? path.join(hosts, '../stub.json') : path.join(hosts, framework, 'record.json');
  }

  async function row(framework: string): Promise<Row> {
    const began = performance.now();
    const say = (line: string) => process.stdout.write(`${framework}: ${line}\n`);
    const snippets = all.filter((snippet) => snippet.framework === framework);
    try {
      const host = framework === curl ? undefined : await loadHost(hosts, framework);
      const hints = await missing(host?.needs ?? needs);
      if (hints.length > 0) {
        const title = `not run: ${hints.join('; ')}`;
        const failed = positionals.includes(framework);
        if (failed) complain(`${framework}: ${title}`);
        else say(title);
        return { framework, title, snippets: snippets.length, failed };
      }

      const record = host ? await proveHost(host, framework, snippets, say) : await proveCurl(values.dist, say);
      await writeRecord(placeOf(framework), record);
      const verdicts = record.snippets.map(({ verdict }) => verdict);
      return {
        framework,
        title: record.title,
        snippets: verdicts.length,
        verdicts,
        seconds: since(began),
        failed: false,
      };
    } catch (error) {
      complain(`${framework}: ${error instanceof Failure ? error.message : ((error as Error).stack ?? String(error))}`);
      return { framework, title: 'failed: its record is as it was', snippets: snippets.length, failed: true };
    }
  }

  async function proveHost(host: Host, framework: string, snippets: Snippet[], say: Say): Promise<FrameworkRecord> {
    if (snippets.length === 0) throw new Failure(`${values.dist}/snippets.json holds no snippet of it`);
    const record = await prove(
      framework,
      host,
      { own: path.join(hosts, framework), work: path.resolve(values.work, framework) },
      snippets,
      {
        port,
        patience: seconds === undefined ? undefined : seconds * 1000,
        say,
      },
    );
    for (const { status, verdict, violations, differs } of record.snippets)
      if (verdict !== 'exact' && verdict !== 'phrase-differs')
        say(`${status} ${verdict}: ${[...violations, ...differs].join('; ')}`);
    return record;
  }
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

function number(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const most = option === 'port' ? 65_535 : 86_400;
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw new Failure(`--${option} ${text}: write a number from 1 to ${most}`);
  return Number(text);
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

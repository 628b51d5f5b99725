/**
 * Compares the codes of the site with the registries of IANA (`data/`) and with the lists of what is on this machine: Node,
 * Python, Go and the npm package "statuses". Compares the tables of reason phrases that the snippets go by
 * (`src/protocols/http/phrases/`) with the same, and with what the proofs have installed: Werkzeug, Puma, Tomcat.
 * Prints what differs, with the reason where it is known (`data/known-differences.yaml`), and names what could not be asked.
 *
 *     npm run drift
 *
 * Ends with 1 on a difference that nobody knows, and on a known one that is gone; with 2 on a wrong call.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { PhraseTable } from '../src/protocols/http/phrases.ts';
import {
  compareEnhanced,
  compareNames,
  compareRegistry,
  compareTable,
  judge,
  type Entry,
  type Known,
} from './drift/compare.ts';
import { authorities } from './drift/lists.ts';
import { otherVersions } from './drift/servers.ts';
import { readArguments } from './arguments.ts';

const project = path.resolve(import.meta.dirname, '..');
const yaml = (file: string) => parse(readFileSync(path.join(project, file), 'utf8')) as unknown;

type Spec = string | { document: string; section: string };
interface Facts {
  name: string;
  aliases?: { name: string }[];
  uses?: { name: string }[];
  registered?: boolean;
  standing?: string;
  expires?: string;
  spec?: Spec[];
  enhanced?: string[];
}

/** The facts of a protocol by code. */
const factsOf = (protocol: string) =>
  new Map(
    globSync(`content/${protocol}/*.yaml`, { cwd: project })
      .toSorted()
      .map((file) => [path.basename(file, '.yaml'), yaml(file) as Facts]),
  );

const entry = ({
  name,
  aliases = [],
  uses = [],
  registered = true,
  standing = 'standard',
  expires,
  spec = [],
}: Facts): Entry => ({
  name,
  otherNames: [...aliases, ...uses].map(({ name }) => name),
  registered,
  standing,
  expires,
  spec: spec.map((item) => (typeof item === 'string' ? item : `${item.document} ${item.section}`)),
});

async function main(): Promise<number> {
  const site = new Map([...factsOf('http')].map(([code, facts]) => [code, entry(facts)]));
  const replies = new Map([...factsOf('smtp')].map(([code, { enhanced = [] }]) => [code, enhanced]));
  const http = yaml('data/http-status-codes.yaml') as {
    read: string;
    codes: Record<string, { name: string; spec: string }>;
  };
  const enhanced = yaml('data/smtp-enhanced-status-codes.yaml') as { codes: Record<string, { replies?: number[] }> };

  const differences = [
    ...compareRegistry(new Map(Object.entries(http.codes)), site, new Date().toISOString().slice(0, 10)),
    ...compareEnhanced(
      new Map(Object.entries(enhanced.codes).map(([code, { replies }]) => [code, replies?.map(String)])),
      replies,
    ),
  ];
  console.log(`IANA: HTTP Status Code Registry, copy of ${http.read}, ${String(Object.keys(http.codes).length)} codes`);
  console.log(`IANA, SMTP: SMTP Enhanced Status Codes, ${String(Object.keys(enhanced.codes).length)} codes`);

  const asked = new Set(['IANA', 'IANA, SMTP']);
  for (const { name, table: file, namesCodes, ask } of authorities(project)) {
    const found = ask();
    const table = file === undefined ? undefined : (yaml(`src/protocols/http/phrases/${file}.yaml`) as PhraseTable);
    const read = table ? `; the table of its phrases is of ${table.version}, read ${table.read}` : '';
    if ('absent' in found) {
      console.log(`${name}: not asked, ${found.absent}${read}`);
      continue;
    }
    const { list, version } = found;
    console.log(`${name}: ${version}, ${String(list.phrases.size)} codes${read}`);
    if (namesCodes) {
      asked.add(name);
      differences.push(...compareNames(list, site));
    }
    if (table) {
      asked.add(`${name}, phrases`);
      differences.push(...compareTable(list, table));
    }
  }

  const { known, unknown, gone } = judge(differences, yaml('data/known-differences.yaml') as Known[], asked);
  print(
    'Known differences',
    known.map(({ source, text, reason }) => `${source} ${text} (${reason})`),
  );
  print(
    'New differences: mend content/, data/ or src/protocols/http/phrases/, or give the reason in data/known-differences.yaml',
    unknown.map(({ source, text }) => `${source} ${text}`),
  );
  print(
    'Known differences that are gone: remove them from data/known-differences.yaml',
    gone.map(({ source, text }) => `${source} ${text}`),
  );
  print('Servers of another version than their record', await otherVersions(project));
  return unknown.length + gone.length > 0 ? 1 : 0;
}

function print(title: string, lines: string[]): void {
  console.log(`\n${title}: ${String(lines.length)}`);
  for (const line of lines) console.log(`  ${line}`);
}

readArguments('drift', {});
process.exitCode = await main();

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Bench } from '../../scenarios/bench.ts';
import type { Server, ServerRecord } from '../../scenarios/scenario.ts';

/**
 * The servers and clients of this machine whose version is not that of the record of their scenarios, a line each. Those
 * that a run installs are passed over: their version is pinned.
 */
export async function otherVersions(project: string): Promise<string[]> {
  const lines: string[] = [];
  for (const file of readdirSync(path.join(project, 'scenarios/records')).sort()) {
    const name = path.basename(file, '.json');
    const record = JSON.parse(readFileSync(path.join(project, 'scenarios/records', file), 'utf8')) as ServerRecord;
    const { default: server } = (await import(`../../scenarios/servers/${name}.ts`)) as { default: Server };
    if (server.install) continue;
    const version = await server.version(new Bench('', server)).catch(() => '');
    if (version !== '' && version !== record.version)
      lines.push(`${record.title} ${version}: its record is of ${record.version}; npm run scenarios -- ${name}`);
  }
  return lines;
}

/**
 * Gives each connection to an Exim of its own, with the settings of the snippet whose port it came to, as inetd does:
 * node serve.ts <exim> <folder of settings>
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [exim = '', snippets = ''] = process.argv.slice(2);
const home = mkdtempSync(path.join(tmpdir(), 'wirecodes-exim-'));
execFileSync('chown', ['Debian-exim', home]);
chmodSync(home, 0o755);
process.on('SIGTERM', () => {
  rmSync(home, { recursive: true, force: true });
  process.exit(0);
});

const folders = `spool_directory = ${home}\nlog_file_path = ${home}/log-%s\nexim_path = ${exim}\n`;
const at: Record<string, string> = {};
for (const file of readdirSync(snippets)) {
  const settings = path.join(home, file);
  writeFileSync(settings, folders + readFileSync(path.join(snippets, file), 'utf8'), { mode: 0o644 });
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    const session = spawn(exim, ['-bs', '-C', settings], { stdio: [socket, socket, 'inherit'] });
    // The program has the connection now.
    session.on('spawn', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  at[path.parse(file).name] = `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

const said = execFileSync(exim, ['-bV', '-C', '/dev/null'], { encoding: 'utf8' });
const versions = { exim: /Exim version (\S+)/.exec(said)?.[1] ?? '' };
process.stdout.write(`${JSON.stringify({ versions, at, failed: {} })}\n`);

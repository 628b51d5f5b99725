// Hosts snippets that are JSON: node server.js <folder>. FAKE says how it fails.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [folder = ''] = process.argv.slice(2);
const fake = process.env['FAKE'];

// A child of the host, as a worker is: it must be ended too.
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
writeFileSync(`${folder}/pids`, `${process.pid} ${child.pid ?? 0}`);

if (fake === 'crashes') {
  console.error('Error: listen EACCES');
  process.exit(3);
}

let runs = 0;
const server = createServer((request, response) => {
  const path = request.url ?? '';
  response.setHeader('X-Request-Id', String(Math.random()));
  if (path === '/__ping') {
    response.end('pong');
  } else if (fake === 'dies' && path.includes('404')) {
    process.exit(4);
  } else if (fake === 'hangs' && path.includes('404')) {
    writeFileSync(`${folder}/hangs`, '');
  } else {
    const [, key = ''] = /^\/s\/(\w+)\/endpoint$/.exec(path) ?? [];
    const { status, content } = JSON.parse(readFileSync(`${folder}/${key}.json`, 'utf8'));
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = status;
    // Every second answer is cut off, as by a worker that dies now and then.
    if (fake === 'wavers' && runs++ % 2 === 0) request.socket.destroy();
    else response.end(content);
  }
}).listen(0, '127.0.0.1', () => {
  if (fake === 'mute') return;
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const keys = readdirSync(folder).flatMap((name) => /^(http_\d+)\.json$/.exec(name)?.[1] ?? []);
  const at = Object.fromEntries(keys.map((key) => [key, `http://127.0.0.1:${port}/s/${key}/endpoint`]));
  const failed = fake === 'broken' ? { http_404: 'SyntaxError: Unexpected token\n    at line 1' } : {};
  console.log('{ this is no hello }');
  console.log(JSON.stringify({ versions: { fake: '1.0' }, at, failed }));
});

// @ts-nocheck smtp-server is installed when a proof needs it, so its types are not there when the repository is checked.

// Runs every snippet of a folder on a port of its own: node server.cjs <folder>
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { once } = require('node:events');
const { SMTPServer } = require('smtp-server');

const [folder] = process.argv.slice(2);
const versions = { 'smtp-server': require('smtp-server/package.json').version, node: process.versions.node };
const at = {};
const failed = {};
let last;

/** The class that snippets get from `smtp-server`. */
class OnFreePort extends SMTPServer {
  constructor(options) {
    super({ name: 'mx.example.com', disableReverseLookup: true, ...options });
    // A client that leaves is no reason to end.
    this.on('error', () => {});
  }

  listen() {
    last = this;
    return super.listen(0, '127.0.0.1');
  }
}

async function main() {
  for (const file of fs.readdirSync(folder)) {
    const key = path.parse(file).name;
    try {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      vm.compileFunction(text, ['require'], { filename: file })(() => ({ SMTPServer: OnFreePort }));
      if (!last.server.listening) await once(last.server, 'listening');
      at[key] = `smtp://127.0.0.1:${last.server.address().port}`;
    } catch (error) {
      failed[key] = String(error);
    }
  }
  console.log(JSON.stringify({ versions, at, failed }));
}

main();

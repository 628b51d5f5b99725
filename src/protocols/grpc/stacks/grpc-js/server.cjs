// @ts-nocheck @grpc/grpc-js is installed when a proof needs it, so its types are not there when the repository is checked.

// Runs every snippet of a folder on a port of its own: node server.cjs <folder>
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const grpc = require('@grpc/grpc-js');

const [folder] = process.argv.slice(2);
const versions = { 'grpc-js': require('@grpc/grpc-js/package.json').version, node: process.versions.node };
const at = {};
const failed = {};
let last;

/** The class that snippets find in `@grpc/grpc-js`. */
class OnFreePort extends grpc.Server {
  bindAsync(_, credentials, done) {
    last = new Promise((resolve, reject) => {
      super.bindAsync('127.0.0.1:0', credentials, (error, port) => {
        done(error, port);
        if (error) reject(error);
        else resolve(port);
      });
    });
  }
}

async function main() {
  for (const file of fs.readdirSync(folder)) {
    const key = path.parse(file).name;
    try {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      vm.compileFunction(text, ['require'], { filename: file })(() => ({ ...grpc, Server: OnFreePort }));
      at[key] = `http://127.0.0.1:${await last}`;
    } catch (error) {
      failed[key] = String(error);
    }
  }
  console.log(JSON.stringify({ versions, at, failed }));
}

main();

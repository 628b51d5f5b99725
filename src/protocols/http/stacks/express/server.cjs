// @ts-nocheck Express is installed when a proof needs it, so its types are not there when the repository is checked.

// Hosts every snippet of a folder: node server.cjs <folder>
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const express = require('express');

const [folder] = process.argv.slice(2);
const app = express();
const versions = { express: require('express/package.json').version, node: process.versions.node };
/** @type {string[]} */
const keys = [];
/** @type {Record<string, string>} */
const failed = {};

for (const file of fs.readdirSync(folder)) {
  const key = path.parse(file).name;
  // The snippet uses the free names `app` and `require`, as the middle of a program does; a router stands for the application.
  const router = express.Router();
  try {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    vm.compileFunction(text, ['app', 'require'], { filename: file })(router, require);
    app.use(`/s/${key}`, router);
    keys.push(key);
  } catch (error) {
    failed[key] = String(error);
  }
}

app.get('/__ping', (_, response) => response.type('text').send('pong'));
const server = app.listen(0, '127.0.0.1', (error) => {
  if (error) throw error;
  const { port } = server.address();
  const at = Object.fromEntries(keys.map((key) => [key, `http://127.0.0.1:${port}/s/${key}/endpoint`]));
  console.log(JSON.stringify({ versions, at, failed }));
});

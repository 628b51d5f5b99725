import type { Bench } from '../bench.ts';
import { requestOf } from '../request.ts';
import type { Server } from '../scenario.ts';

const app = `
const express = require('express');
const { rateLimit } = require('express-rate-limit');
const app = express();
app.use('/limited', rateLimit({ limit: 1 }));
app.use(express.json({ limit: 20 }));
app.post('/orders', (_, response) => response.sendStatus(204));
const server = app.listen(80, '127.0.0.1');
server.headersTimeout = 1000; server.connectionsCheckingInterval = 200;


`;
const post = (fields: string[], content: string) => (bench: Bench) =>
  bench.ask(80, requestOf('POST /orders', fields, content));

export default {
  title: 'Express',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node with npm' }],
  install: [
    {
      command: 'npm',
      args: [
        'install',
        '--silent',
        '--no-audit',
        '--no-fund',
        '--prefix',
        '.',
        'express@5.3.0',
        'express-rate-limit@8.7.5',
      ],
    },
  ],
  version: (bench) =>
    bench
      .output(process.execPath, ['-p', `require("${bench.work}/node_modules/express/package.json").version`])
      .then((text) => `${text.trim()}, express-rate-limit 8.7.5`),
  keeps: /Error/,
  // Lines of a stack trace name this folder, and so does their length.
  placeholders: [
    [/\s*at .*/g, ''],
    [/(Content-Length: )\d{4,}/g, '$1<length>'],
    [/^(< (?:X-RateLimit-Reset|Retry-After): ).*/g, '$1<number>'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/app.cjs': app });
    await bench.start(
      { command: process.execPath, args: ['/srv/conf/app.cjs'], env: { NODE_PATH: `${bench.work}/node_modules` } },
      80,
    );
  },
  scenarios: {
    'no-route': { says: 'a path that no route has', ask: (bench) => bench.get(80, '/orders/42') },
    'large-content': {
      says: 'content above the limit of the parser',
      ask: post(['Content-Type: application/json'], `{"a":"${'x'.repeat(50)}"}`),
    },
    'too-many-requests': {
      says: 'more requests than express-rate-limit allows',
      ask: async (bench) => {
        await bench.get(80, '/limited');
        await bench.get(80, '/limited');
      },
    },
    'unknown-coding': {
      says: 'a content coding that is not known',
      ask: post(['Content-Type: application/json', 'Content-Encoding: compress'], '{}'),
    },
    'unknown-charset': {
      says: 'a charset that is not known',
      ask: post(['Content-Type: application/json; charset=KOI8-R'], '{}'),
    },
  },
} satisfies Server;

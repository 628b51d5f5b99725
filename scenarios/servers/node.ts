import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const script = (says: string, text: string) => ({
  says,
  ask: (bench: Bench) =>
    bench.client(text, process.execPath, ['-e', `try { ${text} } catch (error) { console.log(String(error)) }`]),
});

export default {
  title: 'Node.js',
  version: (bench) => bench.output(process.execPath, ['-p', 'process.versions.node']).then((text) => text.trim()),
  start: async (bench) => {
    const options = '{ headersTimeout: 500, requestTimeout: 800, connectionsCheckingInterval: 100 }';
    await bench.start(
      {
        command: process.execPath,
        args: ['-e', `require('node:http').createServer(${options}, () => {}).listen(81, '127.0.0.1')`],
      },
      81,
    );
  },
  scenarios: {
    'json-of-nothing': script('JSON of no content', 'JSON.parse("")'),
    'json-of-html': script('JSON of an HTML page', 'JSON.parse("<!doctype html>")'),
    'response-205': script('a 205 with content', 'new Response("x", { status: 205 })'),
    'slow-header': { says: 'a header that is not complete in time', ask: (bench) => bench.ask(81, 'GET / HTTP/1.1\n') },
  },
} satisfies Server;

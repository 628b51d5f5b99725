import type { Bench } from '../bench.ts';
import { requestOf } from '../request.ts';
import type { Server } from '../scenario.ts';

const app = `
from flask import Flask, request
from werkzeug.exceptions import PreconditionRequired
app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20

@app.get("/orders/42")
def order():
    return {"id": 42}

@app.post("/orders")
def create():
    return request.json

@app.put("/orders/42")
def replace():
    raise PreconditionRequired()

app.run(port=80)
`;
const ask = (says: string, method: string, target: string, fields: string[] = [], content = '') => ({
  says,
  ask: (bench: Bench) => bench.ask(80, requestOf(`${method} ${target}`, fields, content)),
});

export default {
  title: 'Flask',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', '.'].concat(
        'flask==3.1.3',
        'werkzeug==3.1.9',
      ),
    },
  ],
  version: () => Promise.resolve('3.1.3, Werkzeug 3.1.9'),
  // The development server logs requests, which is said by what passed.
  keeps: /^$/,
  placeholders: [
    [/^(< Server: ).*/g, '$1<server>'],
    [/^(< Allow: ).*/g, '$1<methods>'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/app.py': app });
    await bench.start({ command: 'python3', args: ['/srv/conf/app.py'], env: { PYTHONPATH: bench.work } }, 80);
  },
  scenarios: {
    'wrong-method': ask('a method that the route does not have', 'DELETE', '/orders/42'),
    'json-without-type': ask(
      'request.json of content of another type',
      'POST',
      '/orders',
      ['Content-Type: text/plain'],
      '{"id":42}',
    ),
    'large-content': ask(
      'content above MAX_CONTENT_LENGTH',
      'POST',
      '/orders',
      ['Content-Type: application/json'],
      `{"a":"${'x'.repeat(50)}"}`,
    ),
    unconditional: ask('PreconditionRequired', 'PUT', '/orders/42'),
  },
} satisfies Server;

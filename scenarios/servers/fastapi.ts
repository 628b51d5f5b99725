import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const app = `
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()

class Order(BaseModel):
    qty: int

@app.post("/orders")
def create(order: Order):
    return order

uvicorn.run(app, port=80, log_level="warning")
`;
const post = (says: string, content: string) => ({
  says,
  ask: (bench: Bench) =>
    bench.ask(
      80,
      [
        'POST /orders HTTP/1.1',
        'Host: example.com',
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${String(content.length)}`,
        '',
        content,
      ].join('\n'),
    ),
});

export default {
  title: 'FastAPI',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', '.'].concat(
        'fastapi==0.165.0',
        'uvicorn==0.54.0',
      ),
    },
  ],
  version: () => Promise.resolve('0.165.0'),
  start: async (bench) => {
    await bench.files({ 'conf/app.py': app });
    await bench.start({ command: 'python3', args: ['/srv/conf/app.py'], env: { PYTHONPATH: bench.work } }, 80);
  },
  scenarios: {
    'missing-field': post('a required field that is not there', '{}'),
    'text-for-a-number': post('a text where a number belongs', '{"qty":"x"}'),
    'broken-json': post('JSON that ends too soon', '{"qty":'),
  },
} satisfies Server;

import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const app = `
def app(environ, start_response):
    start_response("204 No Content", [])
    return []
`;
const ask = (says: string, logs: RegExp, fields: string[], target = '/') => ({
  says,
  ask: (bench: Bench) => bench.get(80, target, fields),
  logs,
});

export default {
  title: 'gunicorn',
  needs: [{ program: 'python3', args: ['-m', 'pip', '--version'], hint: 'install Python 3 with pip' }],
  install: [
    {
      command: 'python3',
      args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', '.'].concat(
        'gunicorn==27.0.1',
      ),
    },
  ],
  version: () => Promise.resolve('27.0.1'),
  keeps: /Invalid request/,
  placeholders: [
    [/^\[[^\]]*\] \[\d+\] /g, '[<time>] [<pid>] '],
    [/x{50,}/g, 'x…'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/app.py': app });
    await bench.start(
      {
        command: 'python3',
        args: ['-m', 'gunicorn', '--chdir', '/srv/conf', '--bind', '127.0.0.1:80', 'app:app'],
        env: { PYTHONPATH: bench.work },
      },
      80,
    );
  },
  scenarios: {
    'long-line': ask('a request line above --limit-request-line', /Request Line/, [], `/${'x'.repeat(5000)}`),
    'long-field': ask('a field above --limit-request-field_size', /fields size/, [`Cookie: a=${'x'.repeat(9000)}`]),
    'many-fields': ask(
      'more fields than --limit-request-fields',
      /headers fields/,
      Array.from({ length: 101 }, (_, index) => `X-A${String(index)}: a`),
    ),
    expectation: ask('an expectation that is none', /expectation/, ['Expect: 200-ok']),
  },
} satisfies Server;

import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const app = `
import os, signal, time
def app(environ, start_response):
    if environ["PATH_INFO"] == "/slow": time.sleep(60)
    if environ["PATH_INFO"] == "/killed": os.kill(os.getpid(), signal.SIGKILL)
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
  keeps: /Invalid request|WORKER TIMEOUT|SIGKILL/,
  placeholders: [
    [/^\[[^\]]*\] \[\d+\] /g, '[<time>] [<pid>] '],
    [/\(pid:\d+\)/g, '(pid:<pid>)'],
    [/x{50,}/g, 'x…'],
  ],
  start: async (bench) => {
    await bench.files({ 'conf/app.py': app });
    await bench.start(
      {
        command: 'python3',
        args: ['-m', 'gunicorn', '--chdir', '/srv/conf', '--bind', '127.0.0.1:80', '--timeout', '1', 'app:app'],
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
    slow: ask('a request that takes longer than --timeout', /WORKER TIMEOUT/, [], '/slow'),
    killed: ask('the kernel kills the worker', /SIGKILL/, [], '/killed'),
    expectation: ask('an expectation that is none', /expectation/, ['Expect: 200-ok']),
  },
} satisfies Server;

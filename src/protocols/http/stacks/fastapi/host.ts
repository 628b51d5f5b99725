import type { Host } from '../../../../../harness/host.ts';
import { environment, program, venv } from '../../../../../harness/python/venv.ts';

/** FastAPI on uvicorn, with the parser that `uvicorn[standard]` brings. */
export default {
  ...venv,
  title: ({ fastapi, uvicorn, httptools, python }) =>
    `FastAPI ${fastapi} on uvicorn ${uvicorn} with httptools ${httptools}, Python ${python}`,
  start: (folders, port) => ({
    command: program(folders, 'uvicorn'),
    args: ['--host', '127.0.0.1', '--port', String(port), '--http', 'httptools', 'application:app'],
    env: environment(folders),
  }),
} satisfies Host;

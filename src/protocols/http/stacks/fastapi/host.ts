import type { Host } from '../../../../../harness/host.ts';
import { environment, program, venv } from '../../../../../harness/python/venv.ts';

/** FastAPI on uvicorn, with the parser that `uvicorn[standard]` brings. */
export default {
  ...venv,
  title: ({ fastapi, uvicorn, httptools, python }) =>
    `FastAPI ${fastapi} on uvicorn ${uvicorn} with httptools ${httptools}, Python ${python}`,
  start: (folders) => ({
    command: program(folders, 'python'),
    args: ['application.py'],
    env: environment(folders),
  }),
} satisfies Host;

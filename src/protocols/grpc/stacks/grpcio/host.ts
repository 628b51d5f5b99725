import { environment, program, venv } from '../../../../../harness/python/venv.ts';
import type { Host } from '../../../../../harness/host.ts';

/** grpcio, the gRPC of Python around the library in C. */
export default {
  ...venv,
  title: ({ grpcio, python }) => `grpcio ${grpcio}, Python ${python}`,
  wrapper: 'A free port instead of 50051, and no wait for the end.',
  start: (folders) => ({
    command: program(folders, 'python'),
    args: [`${folders.own}/server.py`],
    env: environment(folders),
  }),
} satisfies Host;

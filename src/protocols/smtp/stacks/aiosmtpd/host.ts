import { environment, program, venv } from '../../../../../harness/python/venv.ts';
import type { Host } from '../../../../../harness/host.ts';

/** aiosmtpd, whose controller is a server in a thread of its own. */
export default {
  ...venv,
  title: ({ aiosmtpd, python }) => `aiosmtpd ${aiosmtpd}, Python ${python}`,
  wrapper: 'A free port instead of 2525, mx.example.com instead of the name of the machine, and no wait for Enter.',
  start: (folders) => ({
    command: program(folders, 'python'),
    args: [`${folders.own}/server.py`],
    env: environment(folders),
  }),
} satisfies Host;

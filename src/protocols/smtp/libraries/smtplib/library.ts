import { program, venv } from '../../../../../harness/python/venv.ts';
import type { Library } from '../../../../../harness/library.ts';

/** Python's own. */
export default {
  name: 'smtplib (Python)',
  moments: ['connection', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'final-dot', 'QUIT'],
  needs: venv.needs,
  install: venv.install,
  ask: (folders, port, moment) => ({
    command: program(folders, 'python'),
    args: ['ask.py', String(port), moment],
  }),
} satisfies Library;

import type { Host } from '../../../../../harness/host.ts';
import { gunicorn, venv } from '../../../../../harness/python/venv.ts';

/** Django on gunicorn. */
export default {
  ...venv,
  title: ({ django, gunicorn: server, python }) => `Django ${django} on gunicorn ${server}, Python ${python}`,
  start: gunicorn,
} satisfies Host;

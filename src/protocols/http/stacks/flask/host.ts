import type { Host } from '../../../../../harness/host.ts';
import { gunicorn, venv } from '../../../../../harness/python/venv.ts';

/** Flask on gunicorn. */
export default {
  ...venv,
  title: ({ flask, gunicorn: server, python }) => `Flask ${flask} on gunicorn ${server}, Python ${python}`,
  start: gunicorn,
} satisfies Host;

import type { Host } from '../host.ts';
import { gunicorn, venv } from '../python/venv.ts';

/** Flask on gunicorn. */
export default {
  ...venv,
  title: ({ flask, gunicorn: server, python }) => `Flask ${flask} on gunicorn ${server}, Python ${python}`,
  start: gunicorn,
} satisfies Host;

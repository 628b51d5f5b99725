import path from 'node:path';
import type { Folders, Host } from '../host.ts';

/**
 * Pythons by preference; the first that has `venv` and is new enough for the pinned versions is taken. Snippets name their
 * phrases themselves where Python's own differ from version to version, so that any of these gives the same bytes.
 */
const pythons = ['python3.13', 'python3', 'python3.14', 'python3.12', 'python3.11', 'python3.10'];

/** Where pyenv keeps several versions it gives the command `python3.13` only to those who ask; others ignore it. */
const env = { PYENV_VERSION: '3.13:3.14:3.12:3.11:3.10:system' };

/** Prints nothing and ends with 0 where a Python will do. */
const question = 'import venv, ensurepip, sys; sys.exit(sys.version_info < (3, 10))';

/** Shell: runs the first Python that will do with the arguments. */
const python = [
  `for python in ${pythons.join(' ')}; do`,
  `"$python" -c '${question}' 2>/dev/null && exec "$python" "$@"; done;`,
  'exit 1',
].join(' ');

/** A program of the virtual environment of a host. */
export const program = ({ work }: Folders, name: string) => path.join(work, 'venv/bin', name);

/** What the hosts in Python have in common: an environment made from `requirements.txt`, and one file per snippet. */
export const venv = {
  wrapper: 'none',
  needs: [
    {
      program: 'sh',
      args: ['-c', python, 'sh', '--version'],
      env,
      hint: 'install Python 3.10 or later with its venv (Debian: apt-get install python3-venv)',
    },
  ],
  install: (folders) => ({
    from: ['requirements.txt'],
    steps: [
      { command: 'sh', args: ['-c', python, 'sh', '-m', 'venv', '--clear', path.join(folders.work, 'venv')], env },
      {
        command: program(folders, 'pip'),
        // --no-deps: what is not pinned does not come.
        args: ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--requirement', 'requirements.txt'],
      },
      { command: program(folders, 'pip'), args: ['check', '--disable-pip-version-check'] },
    ],
  }),
  place: ({ key, source }) => ({ path: `snippets/${key}.py`, text: source }),
} satisfies Partial<Host>;

/** The environment of a host: where `python/snippets.py` is, and where the snippets are. */
export const environment = ({ work }: Folders) => ({
  PYTHONPATH: import.meta.dirname,
  PYTHONDONTWRITEBYTECODE: '1',
  SNIPPETS: path.join(work, 'snippets'),
});

/** A start of gunicorn; its settings stand in `gunicorn_settings.py`. */
export const gunicorn = (folders: Folders) => ({
  command: program(folders, 'gunicorn'),
  args: ['--config', path.join(import.meta.dirname, 'gunicorn_settings.py'), 'application:application'],
  env: environment(folders),
});

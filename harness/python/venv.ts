import path from 'node:path';
import type { Folders, Host } from '../host.ts';

/** Default phrases come with Python: its minor version is part of what is proved. */
const python = 'python3.13';

/** Where pyenv keeps several versions it gives the command `python3.13` only to those who ask; others ignore it. */
const env = { PYENV_VERSION: '3.13' };

/** A program of the virtual environment of a host. */
export const program = ({ work }: Folders, name: string) => path.join(work, 'venv/bin', name);

/** What the hosts in Python have in common: an environment made from `requirements.txt`, and one file per snippet. */
export const venv = {
  wrapper: 'none',
  needs: [
    {
      program: python,
      args: ['-c', 'import venv, ensurepip'],
      env,
      hint: 'install Python 3.13 with its venv (apt install python3.13-venv, or pyenv install 3.13)',
    },
  ],
  install: (folders) => ({
    from: ['requirements.txt'],
    steps: [
      { command: python, args: ['-m', 'venv', '--clear', path.join(folders.work, 'venv')], env },
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

/** A start of gunicorn: threads, so that connections stay open between requests. */
export const gunicorn = (folders: Folders, port: number) => ({
  command: program(folders, 'gunicorn'),
  args: [
    ...['--worker-class', 'gthread', '--threads', '4'],
    // It would lie in the home of whoever runs this.
    '--no-control-socket',
    ...['--bind', `127.0.0.1:${port}`],
    'application:application',
  ],
  env: environment(folders),
});

import { globSync } from 'node:fs';
import type { Host } from '../../../../../harness/host.ts';

/** Ruby on Rails on Puma, from Debian's packages: see install.ts. */
export default {
  title: ({ rails, puma, ruby }) => `Rails ${rails} on Puma ${puma}, Ruby ${ruby}`,
  wrapper: 'none',
  needs: ['apt-get', 'dpkg-deb'].map((program) => ({
    program,
    args: ['--version'],
    hint: 'prove Rails on Debian, or in a container of it: Rails is unpacked from its packages (no root needed, nothing installed)',
  })),
  install: ({ own, work }) => ({
    from: ['install.ts', ...globSync('packages-*.lock', { cwd: own })],
    steps: [{ command: process.execPath, args: ['install.ts', work] }],
  }),
  place: ({ key, source }) => ({ path: `snippets/${key}.rb`, text: source }),
  start: ({ own, work }, port) => ({
    command: `${work}/debian/ruby`,
    args: [
      `${work}/debian/root/usr/bin/puma`,
      '--config',
      `${own}/puma.rb`,
      '--bind',
      `tcp://127.0.0.1:${port}`,
      `${own}/config.ru`,
    ],
    cwd: work,
    env: { SNIPPETS: `${work}/snippets`, PORT: String(port), RAILS_ENV: 'production' },
  }),
} satisfies Host;

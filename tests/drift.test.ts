import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { statuses } from '~/content';
import { locales, useStrings } from '~/i18n';
import { statusPath } from '~/site/paths';
import { copyTree } from './setup/build';

const temporary = statuses.filter(({ standing }) => standing === 'temporary');

test.each(
  locales.flatMap((locale) => temporary.map(({ id, expires }) => [statusPath(locale, id), locale, expires!] as const)),
)('%s says until when the code is registered, whenever it is read', (path, locale, expires) => {
  const [glance] = /<dl class="glance">.*?<\/dl>/s.exec(readFileSync(`dist${path}index.html`, 'utf8')) ?? [];
  const { standing, reference } = useStrings(locale);
  expect(reference.expires(expires)).toContain(expires);
  expect(glance).toContain(`${standing.temporary} (${reference.expires(expires)})`);
});

test('npm run drift names what it cannot ask, and ends with an error on a new difference and on one that is gone', async () => {
  const { folder, remove } = await copyTree();
  // What the servers of the scenarios are asked for their versions with.
  await cp('harness', join(folder, 'harness'), { recursive: true, filter: (file) => basename(file) !== '.work' });
  const edit = (file: string, piece: string, other: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(piece);
    writeFileSync(join(folder, file), text.replace(piece, other));
  };
  /** As on a machine that has Node and nothing else but these programs. */
  const drift = (programs = '') =>
    spawnSync(process.execPath, [join(folder, 'scripts/drift.ts')], { encoding: 'utf8', env: { PATH: programs } });
  try {
    const good = drift();
    expect(good.stderr).toBe('');
    expect(good.stdout).toContain(
      'Python: not asked, python3 is not on this machine: install Python 3; the table of its ',
    );
    expect(good.stdout).toContain('Go: not asked, go is not on this machine: install Go; the table of its ');
    for (const [name, stack] of [
      ['Werkzeug', 'flask'],
      ['Puma', 'rails'],
      ['Tomcat', 'spring'],
    ] as const)
      expect(good.stdout).toMatch(
        new RegExp(`\\n${name}: not asked, .+: run npm run prove -- ${stack}, which installs it; the table of its `),
      );
    expect(good.stdout).toMatch(/\nASP\.NET Core: not asked, .+; the table of its phrases is of main at \w+, read /);
    expect(good.stdout).toMatch(/\nNode: [\d.]+, \d+ codes; the table of its phrases is of [\d.]+, read [\d-]+\n/);
    expect(good.stdout).toContain('statuses: not asked, the package is in none of node_modules, ');
    expect(good.stdout).toMatch(/\n {2}IANA 306: says "\(Unused\)", the site "Switch Proxy" \(.+\)\n/);
    expect(good.stdout).toContain('\nServers of another version than their record: ');
    expect(good.status).toBe(0);

    // A server of another version than that of its scenarios may say other words.
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    writeFileSync(join(programs, 'postconf'), '#!/bin/sh\necho 99.1\n', { mode: 0o755 });
    expect(drift(`${programs}:/usr/bin:/bin`).stdout).toMatch(
      /\n {2}Postfix 99\.1: its record is of [\d.]+; npm run scenarios -- postfix\n/,
    );

    edit('content/http/404.yaml', 'name: Not Found', 'name: Lost');
    edit('content/http/306.yaml', 'name: Switch Proxy', 'name: (Unused)');
    edit('src/protocols/http/phrases/node.yaml', '404: Not Found', '404: Lost');
    const { status, stdout } = drift();
    expect(stdout).toContain('\n  Node, phrases 404: says "Not Found", the table "Lost"\n');
    expect(stdout).toContain('\n  IANA 404: says "Not Found", the site "Lost"\n');
    expect(stdout).toContain(
      '\nKnown differences that are gone: remove them from data/known-differences.yaml: 2\n  IANA 306: says "(Unused)"',
    );
    expect(status).toBe(1);
  } finally {
    await remove();
  }
});

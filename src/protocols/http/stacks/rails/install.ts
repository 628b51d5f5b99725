/**
 * Unpacks Ruby, Rails and Puma out of Debian's packages into the folder `debian` of another: node install.ts <folder>
 *
 * Why so: no Rails of today can be had from RubyGems everywhere, and installing Debian's would change the machine and need root.
 * apt resolves, fetches and checks signatures with folders of its own here; dpkg-deb unpacks; nothing is installed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The release with the newest Rails that Debian has; its packages move on, which is why the lock file decides. */
const release = 'forky';
const wanted = ['ruby-railties', 'puma', 'tzdata'];
/** The packages that the lock file names: Ruby, the server and the gems. libc and its like are not pinned for the other hosts either. */
const pinned = /^(lib)?(ruby|puma|racc|rake)/;

const own = import.meta.dirname;
const work = process.argv[2] ?? '';
const final = path.join(work, 'debian');
const fresh = path.join(work, 'debian.new');
const apt = path.join(fresh, 'apt');
const root = path.join(fresh, 'root');

const run = (command: string, args: string[], env: Record<string, string> = {}) =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
    env: { ...process.env, LC_ALL: 'C', ...env },
  });

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** The environment of an apt that keeps to folders of its own. */
const ours = { APT_CONFIG: path.join(apt, 'apt.conf') };

/** apt's own words where it spoke. */
function said(error: Error & { stderr?: string }): string {
  const errors = error.stderr?.split('\n').filter((line) => /^(E|dpkg-deb): /.test(line)) ?? [];
  return errors.length > 0 ? errors.join('\n') : error.message;
}

/** An apt that knows one release of Debian, sees no installed package, and writes nowhere else. */
function configure() {
  for (const folder of ['lists/partial', 'archives/partial', 'parts']) {
    mkdirSync(path.join(apt, folder), { recursive: true });
  }
  const parts = path.join(apt, 'parts');
  const { uri, keys } = archive();
  writeFileSync(path.join(apt, 'status'), '');
  writeFileSync(path.join(apt, 'sources.list'), `deb [signed-by=${keys}] ${uri} ${release} main\n`);
  // How this machine reaches its archive (a proxy, say) holds here too.
  const reach = run('apt-config', ['dump'])
    .split('\n')
    .filter((line) => /^Acquire::(http|https|Retries)\b/.test(line));
  const settings = {
    'Dir::State': apt,
    'Dir::State::lists': path.join(apt, 'lists'),
    'Dir::State::status': path.join(apt, 'status'),
    'Dir::Cache': apt,
    'Dir::Cache::archives': path.join(apt, 'archives'),
    'Dir::Etc::sourcelist': path.join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': parts,
    'Dir::Etc::main': path.join(parts, 'none'),
    'Dir::Etc::parts': parts,
    'Dir::Etc::preferences': path.join(parts, 'none'),
    'Dir::Etc::preferencesparts': parts,
    'APT::Install-Recommends': 'false',
    // root would otherwise fetch as a user who may not write here.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
    // A mirror may lag behind the date that its list is good for; the lock file says what is taken.
    'Acquire::Check-Valid-Until': 'false',
  };
  const here = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
  writeFileSync(ours.APT_CONFIG, [...reach, ...here, ''].join('\n'));
}

/** Debian's archive as this machine names it in its own sources, and the keys that sign it. */
function archive(): { uri: string; keys: string } {
  const targets = run('apt-get', ['indextargets', '--format', '$(REPO_URI) $(LABEL)', 'Created-By: Packages']);
  // The label is known only where apt has its lists.
  const found = lines(targets).find((line) => /\/debian\/? | Debian$/.test(line));
  const keys =
    found && lines(run('dpkg', ['-L', 'debian-archive-keyring'])).find((file) => /-keyring\.[gp]{2,3}$/.test(file));
  const uri = found?.split(' ')[0];
  if (!uri || !keys)
    throw new Error("this machine's apt knows no archive of Debian; prove Rails on Debian, or in a container of it");
  return { uri, keys };
}

/**
 * Fetches the versions that the lock file names; without one, those that the release has now, and writes a lock file that names them.
 * @returns the files
 */
function fetch(locked: string | undefined, lock: string): string[] {
  const names = locked === undefined ? [] : lines(locked).map((line) => line.split(' ').slice(0, 2).join('='));
  const mend = `; to take what Debian ${release} has now, remove ${path.relative(process.cwd(), lock)}, prove again, and commit both`;
  try {
    run('apt-get', ['-q', '-y', '--download-only', 'install', ...wanted, ...names], ours);
  } catch (error) {
    if (locked === undefined || !(error instanceof Error)) throw error;
    throw new Error(said(error) + mend, { cause: error });
  }

  const files = globSync(path.join(apt, 'archives/*.deb')).sort();
  const found = files.map(describe).filter((line) => pinned.test(line));
  if (locked === undefined) writeFileSync(lock, found.map((line) => `${line}\n`).join(''));
  const strange = locked === undefined ? [] : found.filter((line) => !lines(locked).includes(line));
  if (strange.length > 0) throw new Error(`not what the lock file names: ${strange.join(', ')}${mend}`);
  return files;
}

/** `puma 8.0.2-3 <SHA-256>` */
function describe(file: string): string {
  const said = run('dpkg-deb', ['--show', '--showformat=${Package} ${Version}', file]);
  return `${said} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}

/** A `ruby` that finds its loader, libraries and gems below `root` instead of where Debian would install them. */
function launcher() {
  const below = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .sort()
      .map((found) => `$here/root/${found}`);
  const loader = below('usr/lib/*-linux-gnu*/ld-linux*.so.*')[0];
  const ruby = below('usr/bin/ruby[0-9]*')[0];
  if (!loader || !ruby) throw new Error('the packages of Debian hold no Ruby where it was');
  const libraries = below('usr/lib/*-linux-gnu*');
  const version = '[0-9]*.[0-9]*.[0-9]*';
  const load = [
    `usr/lib/ruby/vendor_ruby/${version}`,
    `usr/lib/*-linux-gnu*/ruby/vendor_ruby/${version}`,
    'usr/lib/ruby/vendor_ruby',
    `usr/lib/ruby/${version}`,
    `usr/lib/*-linux-gnu*/ruby/${version}`,
  ].flatMap(below);
  const gems = [
    'usr/share/rubygems-integration/*',
    `usr/lib/*-linux-gnu*/rubygems-integration/${version}`,
    `usr/lib/ruby/gems/${version}`,
    `usr/lib/*-linux-gnu*/ruby/gems/${version}`,
  ].flatMap(below);

  const file = path.join(fresh, 'ruby');
  writeFileSync(
    file,
    `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
unset RUBYOPT BUNDLE_GEMFILE
export LANG=C.UTF-8 TZ=UTC
export RUBYLIB="${load.join(':')}"
export GEM_HOME="$here/root/var/lib/gems" GEM_PATH="${gems.join(':')}"
exec "${loader}" --inhibit-cache --library-path "${libraries.join(':')}" "${ruby}" "$@"
`,
  );
  chmodSync(file, 0o755);
}

try {
  rmSync(fresh, { recursive: true, force: true });
  configure();
  run('apt-get', ['-q', 'update'], ours);
  const lock = path.join(own, `packages-${run('dpkg', ['--print-architecture']).trim()}.lock`);
  const files = fetch(existsSync(lock) ? readFileSync(lock, 'utf8') : undefined, lock);
  for (const file of files) run('dpkg-deb', ['-x', file, root]);
  launcher();
  rmSync(apt, { recursive: true });
  rmSync(final, { recursive: true, force: true });
  renameSync(fresh, final);
} catch (error) {
  console.error(error instanceof Error ? said(error) : error);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

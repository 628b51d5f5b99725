/**
 * Unpacks Ruby, Rails and Puma out of Debian's packages into `.work/debian`: node install.ts
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

const own = import.meta.dirname;
const final = path.join(own, '.work/debian');
const fresh = path.join(own, '.work/debian.new');
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

const private_ = { APT_CONFIG: path.join(apt, 'apt.conf') };

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
  const { uri, key } = archive();
  writeFileSync(path.join(apt, 'status'), '');
  writeFileSync(path.join(apt, 'sources.list'), `deb ${key ? `[signed-by=${key}] ` : ''}${uri} ${release} main\n`);
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
    ...Object.fromEntries(
      ['sourceparts', 'main', 'parts', 'preferences', 'preferencesparts'].map((name) => [
        `Dir::Etc::${name}`,
        path.join(apt, 'parts', name === 'main' || name === 'preferences' ? 'none' : ''),
      ]),
    ),
    'APT::Install-Recommends': 'false',
    // root would otherwise fetch as a user who may not write here.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
    // A mirror may lag behind the date that its list is good for; the lock file says what is taken.
    'Acquire::Check-Valid-Until': 'false',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
  writeFileSync(private_.APT_CONFIG, [...reach, ...lines, ''].join('\n'));
}

/** Debian's archive as this machine names it in its own sources. */
function archive(): { uri: string; key: string | undefined } {
  const format = '$(REPO_URI) $(SIGNED_BY)';
  const targets = run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']).split('\n');
  const found = targets.map((line) => line.split(' ')).find(([uri]) => /\/debian\/?$/.test(uri ?? ''));
  if (!found?.[0]) {
    throw new Error("this machine's apt knows no archive of Debian; prove Rails on a Debian machine or in a container");
  }
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const key = found[1]?.startsWith('/') ? found[1] : existsSync(keyring) ? keyring : undefined;
  return { uri: found[0], key };
}

interface Package {
  line: string;
  file: string;
}

/** The packages that the lock file names; without one, those that the release has now, and a lock file that names them. */
function fetch(locked: string | undefined, lock: string): Package[] {
  const names = locked === undefined ? wanted : lines(locked).map((line) => line.split(' ').slice(0, 2).join('='));
  const mend = `; to take what Debian ${release} has now, remove harness/rails/${path.basename(lock)}, prove again, and commit both`;
  try {
    run('apt-get', ['-q', '-y', '--download-only', 'install', ...names], private_);
  } catch (error) {
    if (locked === undefined || !(error instanceof Error)) throw error;
    throw new Error(said(error) + mend, { cause: error });
  }

  const packages = globSync(path.join(apt, 'archives/*.deb')).sort().map(describe);
  const text = packages.map(({ line }) => `${line}\n`).join('');
  if (locked === undefined) writeFileSync(lock, text);
  const strange = lines(text).filter((line) => locked !== undefined && !lines(locked).includes(line));
  if (strange.length > 0) throw new Error(`not what the lock file names: ${strange.join(', ')}${mend}`);
  return packages;
}

/** `puma 8.0.2-3 <SHA-256>` */
function describe(file: string): Package {
  const [name, version] = run('dpkg-deb', ['--show', '--showformat=${Package} ${Version}', file]).split(' ');
  return { line: `${name} ${version} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`, file };
}

/** A `ruby` that finds its loader, libraries and gems below `root` instead of where Debian would install them. */
function launcher() {
  const below = (pattern: string) =>
    globSync(path.join(root, pattern))
      .sort()
      .map((found) => `$here/${path.relative(fresh, found)}`);
  const loader = below('usr/lib/*-linux-gnu*/ld-linux*.so.*')[0];
  const ruby = below('usr/bin/ruby[0-9]*')[0];
  if (!loader || !ruby) throw new Error('the packages of Debian hold no Ruby where it was');
  const libraries = below('usr/lib/*-linux-gnu*').filter((folder) => folder.includes('linux-gnu'));
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
  run('apt-get', ['-q', 'update'], private_);
  const lock = path.join(own, `packages-${run('dpkg', ['--print-architecture']).trim()}.lock`);
  const packages = fetch(existsSync(lock) ? readFileSync(lock, 'utf8') : undefined, lock);
  for (const { file } of packages) run('dpkg-deb', ['-x', file, root]);
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

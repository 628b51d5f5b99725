import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program, or what belongs to one, that the tests run beside Node. */
export interface Program {
  /** What it is called in a message. */
  name: string;
  /** The packages of Debian and Ubuntu that bring it. */
  packages: string[];
  /** The environment variable that names its file. */
  variable?: string;
  /** Where it may lie; the first file that is there is taken. */
  places?: string[];
  /** A command that succeeds where it is there, for what is called by its name. */
  asked?: [program: string, ...args: string[]];
}

const modules = ['/usr/lib/nginx/modules', '/usr/local/lib/nginx/modules', '/opt/homebrew/lib/nginx/modules'];

export const programs = {
  chromium: {
    name: 'Chromium or Chrome',
    packages: ['chromium'],
    variable: 'CHROMIUM',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr'],
    variable: 'FIREFOX',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  fonts: {
    name: 'a font with Hangul',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    asked: ['sh', '-c', 'fc-list :lang=ko | grep -q .'],
  },
  nginx: {
    name: 'nginx',
    packages: ['nginx'],
    variable: 'NGINX',
    places: ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'],
  },
  brotli: {
    name: "nginx's module for files under Brotli",
    packages: ['libnginx-mod-http-brotli-static'],
    places: modules.map((folder) => `${folder}/ngx_http_brotli_static_module.so`),
  },
  caddy: {
    name: 'Caddy',
    packages: ['caddy'],
    variable: 'CADDY',
    places: ['/usr/bin/caddy', '/opt/homebrew/bin/caddy', '/usr/local/bin/caddy'],
  },
  hunspell: {
    name: 'hunspell with its Korean dictionary',
    packages: ['hunspell', 'hunspell-ko'],
    asked: ['hunspell', '-d', 'ko', '-l'],
  },
  curl: { name: 'curl', packages: ['curl'], asked: ['curl', '--version'] },
  openssl: { name: 'openssl', packages: ['openssl'], asked: ['openssl', 'version'] },
  python: { name: 'Python 3', packages: ['python3'], asked: ['python3', '--version'] },
} satisfies Record<string, Program>;

/** The file of a program, or `undefined` where this machine has none. */
export function placeOf({ variable, places = [] }: Program): string | undefined {
  const named = variable === undefined ? undefined : process.env[variable];
  return [...(named ? [named] : []), ...places].find((place) => existsSync(place));
}

/** Whether this machine has a program. */
export function isThere(program: Program): boolean {
  const { asked } = program;
  if (asked === undefined) return placeOf(program) !== undefined;
  const [command, ...args] = asked;
  return spawnSync(command, args, { input: '' }).status === 0;
}

/** What to do about a program that is missing, as one sentence. */
export function remedy({ name, packages, variable }: Program): string {
  const naming = variable === undefined ? '' : `, or name it: ${variable}=/path/to/it npm test`;
  return `${name} is missing: install it (Debian, Ubuntu: sudo apt install ${packages.join(' ')})${naming}`;
}

/**
 * The file of a program.
 * @throws Error that says how to get it
 */
export function need(program: Program): string {
  const place = placeOf(program);
  if (place === undefined) throw new Error(remedy(program));
  return place;
}

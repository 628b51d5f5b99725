import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { List } from './compare.ts';

/** A list of this machine, or why there is none. */
export type Found = { list: List; version: string } | { absent: string };

/** Somebody who can be asked for a list. */
export interface Authority {
  /** `Go` */
  name: string;
  /** Its table of reason phrases: `src/protocols/http/phrases/<table>.yaml`. */
  table?: string;
  /** Whether its names are held against those of the site. */
  namesCodes: boolean;
  ask: () => Found;
}

const map = (phrases: Record<string, string>) => new Map(Object.entries(phrases));

/** Names and arguments of programs whose output is JSON: version and phrases. */
const python =
  'import http, json, sys; print(json.dumps({"version": sys.version.split()[0], "phrases": {s.value: s.phrase for s in http.HTTPStatus}}))';

const go = `package main

import (
	"encoding/json"
	"net/http"
	"os"
	"runtime"
)

func main() {
	phrases := map[int]string{}
	for code := 100; code < 1000; code++ {
		if text := http.StatusText(code); text != "" {
			phrases[code] = text
		}
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"version": runtime.Version(), "phrases": phrases})
}
`;

/** Where the proofs of HTTP install, below the project. */
const work = 'harness/.work/http';

/** Where the package "statuses" may lie: it comes with Express, and with what `npm run observatory` installs. */
const places = ['node_modules', `${work}/express/node_modules`, 'tests/observatory/node_modules'];

/** Ruby that finds Puma where the proof of Rails has unpacked it. */
const puma =
  '$:.unshift File.expand_path(ARGV[0]); require "puma/const"; require "json"; puts JSON.generate({ version: Puma::Const::VERSION, phrases: Puma::HTTP_STATUS_CODES })';

const werkzeug =
  'import importlib.metadata, json, werkzeug.http; print(json.dumps({"version": importlib.metadata.version("werkzeug"), "phrases": werkzeug.http.HTTP_STATUS_CODES}))';

/** Whoever has a list of status codes, in the order in which they are asked. */
export function authorities(project: string): Authority[] {
  return [
    {
      name: 'Node',
      table: 'node',
      namesCodes: true,
      ask: () => ({
        list: { name: 'Node', phrases: map(STATUS_CODES as Record<string, string>) },
        version: process.versions.node,
      }),
    },
    {
      name: 'Python',
      table: 'python',
      namesCodes: true,
      ask: () => ask('Python', 'python3', ['-c', python], 'install Python 3'),
    },
    { name: 'Go', table: 'go', namesCodes: true, ask: withGo },
    { name: 'statuses', namesCodes: true, ask: () => statuses(project) },
    {
      name: 'Werkzeug',
      table: 'werkzeug',
      namesCodes: false,
      ask: () => ask('Werkzeug', `${work}/flask/venv/bin/python`, ['-c', werkzeug], proofOf('flask'), project),
    },
    {
      name: 'Puma',
      table: 'puma',
      namesCodes: false,
      ask: () =>
        ask(
          'Puma',
          `${work}/rails/debian/ruby`,
          ['-e', puma, `${work}/rails/debian/root/usr/lib/ruby/vendor_ruby`],
          proofOf('rails'),
          project,
        ),
    },
    {
      name: 'Tomcat',
      table: 'tomcat',
      namesCodes: false,
      ask: () => withTomcat(path.join(project, work, 'spring/maven/lib')),
    },
    {
      name: 'ASP.NET Core',
      table: 'aspnet',
      namesCodes: false,
      ask: () => ({ absent: 'nothing here runs .NET: its table was read from the source, read it again' }),
    },
  ];
}

const proofOf = (stack: string) => `run npm run prove -- ${stack}, which installs it`;

function ask(name: string, program: string, args: string[], hint: string, cwd?: string): Found {
  try {
    const text = execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { version, phrases } = JSON.parse(text) as { version: string; phrases: Record<string, string> };
    return { list: { name, phrases: map(phrases) }, version };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      absent: missing ? `${program} is not on this machine: ${hint}` : `${program} failed: ${(error as Error).message}`,
    };
  }
}

function withGo(): Found {
  const folder = mkdtempSync(path.join(tmpdir(), 'wirecodes-drift-'));
  try {
    const file = path.join(folder, 'main.go');
    writeFileSync(file, go);
    return ask('Go', 'go', ['run', file], 'install Go');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withTomcat(jars: string): Found {
  if (!existsSync(jars)) return { absent: `its jars are not on this machine: ${proofOf('spring')}` };
  const program = path.join(import.meta.dirname, 'Tomcat.java');
  return ask('Tomcat', 'java', ['-cp', path.join(jars, '*'), program], 'install a JDK 17 or later');
}

function statuses(project: string): Found {
  const folder = places.map((place) => path.join(project, place, 'statuses')).find((place) => existsSync(place));
  if (folder === undefined)
    return {
      absent: `the package is in none of ${places.join(', ')}: run npm run prove -- express, which installs it`,
    };
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
  return { list: { name: 'statuses', phrases: map(read('codes.json')) }, version: read('package.json').version ?? '' };
}

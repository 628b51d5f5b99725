import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { List } from './compare.ts';

/** A list of this machine, or why there is none. */
export type Found = { list: List; version: string } | { absent: string };

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

/** Where the package "statuses" may lie: it comes with Express, and with what `npm run observatory` installs. */
const places = ['node_modules', 'harness/.work/express/node_modules', 'tests/observatory/node_modules'];

/** The lists of Node, Python, Go and the package "statuses". */
export function findLists(project: string): Map<string, Found> {
  return new Map<string, Found>([
    [
      'Node',
      { list: { name: 'Node', phrases: map(STATUS_CODES as Record<string, string>) }, version: process.versions.node },
    ],
    ['Python', ask('Python', 'python3', ['-c', python], 'install Python 3')],
    ['Go', withGo()],
    ['statuses', statuses(project)],
  ]);
}

function ask(name: string, program: string, args: string[], hint: string): Found {
  try {
    const text = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
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

function statuses(project: string): Found {
  const folder = places.map((place) => path.join(project, place, 'statuses')).find((place) => existsSync(place));
  if (folder === undefined)
    return {
      absent: `the package is in none of ${places.join(', ')}: run npm run prove -- express, which installs it`,
    };
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
  return { list: { name: 'statuses', phrases: map(read('codes.json')) }, version: read('package.json').version ?? '' };
}

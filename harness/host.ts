import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A field line: name and value. */
export type Field = [name: string, value: string];

/** A head as the site expects it. */
export interface Head {
  status: number;
  reason: string;
  headers: Field[];
}

/** What a snippet must put on the wire. */
export interface Expected {
  interim: Head[];
  /** `null` where HTTP ends without one: after 101, and where the server says nothing. */
  final: (Head & { content: string | null; verbatim: boolean }) | null;
}

export interface Request {
  method: string;
  headers: Field[];
  content: string | null;
}

/** An entry of `dist/snippets.json`, with the key that names it in a host. */
export interface Snippet {
  /** `http_405`: the status as part of a path, a file name and an identifier. The host serves the snippet under `/s/http_405`. */
  key: string;
  framework: string;
  status: string;
  file: string;
  sha256: string;
  source: string;
  request: Request;
  expected: Expected;
}

/** A program to run. It is ended with everything that it started. */
export interface Step {
  command: string;
  args: string[];
  /** The host's own folder unless told. */
  cwd?: string;
  env?: Record<string, string>;
}

/** Something that must be on the machine. */
export interface Need {
  /** Asked for its version; the need is met when it exits with 0. */
  program: string;
  args: string[];
  env?: Record<string, string>;
  /** What its output must hold where not every version will do. */
  output?: RegExp;
  /** One line: what to install. */
  hint: string;
}

export interface File {
  /** Relative to `work`. */
  path: string;
  text: string;
}

export interface Folders {
  /** `src/protocols/<protocol>/stacks/<stack>`: what is committed. */
  own: string;
  /** `harness/.work/<stack>`: what is not. Files are placed here. */
  work: string;
}

/** Versions as the running code reports them: `{ express: "5.3.0", node: "24.21.0" }`. */
export type Versions = Record<string, string>;

/**
 * One server that hosts every snippet of a framework, as `stacks/<stack>/host.ts` exports it by default.
 *
 * It serves on 127.0.0.1:
 * - `/s/<key>/endpoint`: the snippet;
 * - `/__ping`: 200 with the content `pong`, on a connection that stays open;
 * - `/__versions`: `{ "versions": {…}, "failed": { "<key>": "<error>" } }`, where `failed` holds the snippets that did not load.
 */
export interface Host {
  /** What the record calls it: "Django 5.2.19 on gunicorn 27.0.1". */
  title: (versions: Versions) => string;
  /** What is done to the text of a snippet so that many can share a process: "none", or a sentence. */
  wrapper: string;
  needs: Need[];
  /** Installs the pinned dependencies. The steps run again when one of the files `from` (relative to `own`) has changed. */
  install?: (folders: Folders) => { from: string[]; steps: Step[] };
  /** The file that holds a snippet: its text unchanged, or with the wrapper. */
  place: (snippet: Snippet) => File;
  /** The text of the snippet, from the text of its file; needed where there is a wrapper. */
  unwrap?: (text: string, snippet: Snippet) => string;
  /** Files that join the snippets: a list of routes, a main function. */
  glue?: (snippets: Snippet[]) => File[];
  /** Runs after the files are placed, each time. */
  build?: (folders: Folders) => Step[];
  start: (folders: Folders, port: number) => Step;
  /** How long the host may take to answer its first ping, in milliseconds: 60 000 unless told. */
  patience?: number;
}

/** Something that ends the proof of a framework; its message is one clear line for whoever ran it. */
export class Failure extends Error {}

/** The hosts of a folder: every folder in it that holds a `host.ts`. */
export async function findHosts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Failure(`${folder}: no such folder; --hosts names the folder that holds one folder per framework`);
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    folders.map((name) =>
      access(path.join(folder, name, 'host.ts')).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat().sort();
}

export async function loadHost(folder: string, framework: string): Promise<Host> {
  const file = path.join(folder, framework, 'host.ts');
  const { default: host } = (await import(pathToFileURL(file).href)) as { default?: Host };
  if (!host) throw new Failure(`${file}: exports no default; export default { … } satisfies Host`);
  return host;
}

/** The snippets of `dist/snippets.json`, in its order. */
export async function readSnippets(file: string): Promise<Snippet[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} is missing; npm run build writes it`);
  });
  const snippets = JSON.parse(text) as Omit<Snippet, 'key'>[];
  return snippets.map((snippet) => ({ ...snippet, key: snippet.status.replaceAll(/[^a-z0-9]+/gi, '_') }));
}

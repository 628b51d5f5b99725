/** A snippet to host, with the key that names it in a host. */
export interface Snippet {
  /** `http_405`, `smtp_550_RCPT`: the status and its moment as part of a path, a file name and an identifier. */
  key: string;
  status: string;
  /** When it comes, on a wire that has moments. */
  moment?: string;
  file: string;
  sha256: string;
  source: string;
  /** What it must put on its wire, as `wire.ts` gives it. */
  exchange: unknown;
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
  /** `src/protocols/<wire>/stacks/<stack>`: what is committed. */
  own: string;
  /** `harness/.work/<wire>/<stack>`: what is not. Files are placed here. */
  work: string;
}

/** Versions as the running code reports them: `{ express: "5.3.0", node: "24.21.0" }`. */
export type Versions = Record<string, string>;

/** The one line of JSON that a host prints on its standard output when it listens. */
export interface Hello {
  versions: Versions;
  /** The address of each snippet by its key: `http://127.0.0.1:41003/s/http_404/endpoint`, `smtp://127.0.0.1:40123`. */
  at: Record<string, string>;
  /** The snippets that did not load, with the error. */
  failed: Record<string, string>;
}

/** How dependencies are installed. */
export interface Installation {
  /** Files in `own` that decide it. */
  from: string[];
  steps: Step[];
}

/** One server that hosts every snippet of a stack on 127.0.0.1: the default export of `stacks/<stack>/host.ts`. */
export interface Host {
  /** What the record calls it: "Django 5.2.19 on gunicorn 27.0.1". */
  title: (versions: Versions) => string;
  /** What is done to the text of a snippet so that many can share a process: "none", or a sentence. */
  wrapper: string;
  needs: Need[];
  /** Installs the pinned dependencies. The steps run again when one of the files `from` (relative to `own`) has changed. */
  install?: (folders: Folders) => Installation;
  /** The file that holds a snippet: its text unchanged, or with the wrapper. */
  place: (snippet: Snippet) => File;
  /** The text of the snippet, from the text of its file; needed where there is a wrapper. */
  unwrap?: (text: string, snippet: Snippet) => string;
  /** Files that join the snippets: a list of routes, a main function. */
  glue?: (snippets: Snippet[]) => File[];
  /** Runs after the files are placed, each time. */
  build?: (folders: Folders) => Step[];
  /**
   * Starts the server, which says `Hello` when it listens.
   * @param port a free one, for a server that cannot choose by itself
   */
  start: (folders: Folders, port: number) => Step;
  /** How long the host may take to say hello, in milliseconds: 60 000 unless told. */
  patience?: number;
}

/** Something that ends the proof of a stack; its message is one clear line for whoever ran it. */
export class Failure extends Error {}

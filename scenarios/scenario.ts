import type { Need, Step } from '../harness/host.ts';
import type { Bench } from './bench.ts';

/** One thing that a page claims of a server, and how it is provoked. */
export interface Scenario {
  /** What is the matter, in a few words: "nothing listens on the port of the backend". */
  says: string;
  /** Asks the server; `bench` notes what passes. */
  ask: (bench: Bench) => Promise<unknown>;
  /** A line that the log must get before the scenario is over. Without it the log is read as soon as it is quiet. */
  logs?: RegExp;
}

/**
 * A server or client whose words the pages quote, as `servers/<name>.ts` exports it by default. It is started once for all
 * of its scenarios, which are run one after the other.
 */
export interface Server {
  /** As the pages name it: "Apache httpd". */
  title: string;
  needs?: Need[];
  /** Debian packages that are unpacked into `.work/<name>/root` and laid over /usr while the server runs, not installed. */
  packages?: string[];
  /** What is done once in `.work/<name>` before the network is left: an installation by npm or pip. */
  install?: Step[];
  /** Its version, as it says it itself. */
  version: (bench: Bench) => Promise<string>;
  /** Files that it logs to. What programs of the bench print is read too. */
  logs?: string[];
  /** Lines of the log that belong to a scenario; all unless told. Others come when they come. */
  keeps?: RegExp;
  /** What changes from run to run, and what stands for it. */
  placeholders?: [RegExp, string][];
  start?: (bench: Bench) => Promise<void>;
  scenarios: Record<string, Scenario>;
}

/** What passed in one scenario. */
export interface ScenarioRecord {
  name: string;
  says: string;
  /** What was sent, after `> `, and what came, after `< `; HTML without its tags. */
  wire: string[];
  /** What the server logged, or a client printed. */
  log: string[];
}

/** `records/<name>.json` */
export interface ServerRecord {
  title: string;
  version: string;
  scenarios: ScenarioRecord[];
}

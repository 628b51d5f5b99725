/**
 * Prints what Mozilla's HTTP Observatory makes of a host, as JSON: node scan.ts <address over TLS> <address in the clear>
 *
 * The engine's own `scan` knows only the ports 80 and 443, which a test cannot have. So its parts are called in its
 * order: its client, all of its tests, its score.
 */
import { existsSync, writeFileSync } from 'node:fs';

/** What of the engine is used. It has no types. */
interface Engine {
  retrieve: (
    hostname: string,
    ports: { httpPort: string; httpsPort: string },
  ) => Promise<{ responses: { auto: unknown } }>;
  ALL_TESTS: ((requests: unknown) => { result: string; constructor: { name: string } })[];
  getScoreModifier: (result: string) => number;
  getGradeForScore: (score: number) => { grade: string; score: number };
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}

/** The grade of a host, and what each test gave and said. */
export interface Scan {
  grade: string;
  score: number;
  tests: { name: string; result: string; modifier: number }[];
}

const folder = new URL('node_modules/@mdn/mdn-http-observatory/', import.meta.url);

/** Its list of hosts that browsers ask over TLS from the first time comes from the network when it is installed; it is for public names. */
const preloaded = new URL('conf/hsts-preload.json', folder);
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}\n');

const parts = ['constants', 'retriever/retriever', 'grader/grader', 'grader/charts'];
const modules = await Promise.all(
  parts.map((part) => import(new URL(`src/${part}.js`, folder).href) as Promise<object>),
);
const engine = Object.assign({}, ...modules) as Engine;

const [secure = '', plain = ''] = process.argv.slice(2);
const { hostname, port: httpsPort } = new URL(secure);
const requests = await engine.retrieve(hostname, { httpPort: new URL(plain).port, httpsPort });
if (requests.responses.auto === null) throw new Error(`${secure} does not answer`);

const tests = engine.ALL_TESTS.map((test) => {
  const { result, constructor } = test(requests);
  return { name: constructor.name, result, modifier: engine.getScoreModifier(result) };
});
const sum = (modifiers: number[]) => modifiers.reduce((total, modifier) => total + modifier, 100);
const all = tests.map(({ modifier }) => modifier);
const strict = sum(all.filter((modifier) => modifier < 0));
// Extra points count from an A only.
const scan: Scan = {
  ...engine.getGradeForScore(strict >= engine.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(all) : strict),
  tests,
};
console.log(JSON.stringify(scan));

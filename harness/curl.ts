import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type Need, type Versions } from './host.ts';
import type { Say } from './stack.ts';
import { freePort, Program, run } from './processes.ts';

/** What a stub and a curl line gave. */
export interface CurlRecord {
  status: string;
  /** Of the stub, a line end, and the curl line, as the page shows them. */
  sha256: string;
  /** `exact` when curl printed the bytes that the page shows, and succeeded unless HTTP ends without a final response. */
  verdict: 'exact' | 'content-differs';
  exit: number;
  /** What curl printed, its CRLF as line ends. */
  output: string;
  /** What curl said beside it. */
  complaint: string;
}

/** `harness/records/curl.json` */
export interface CurlRecords {
  framework: 'curl';
  title: string;
  versions: Versions;
  /** What is done to the lines before they run. */
  wrapper: string;
  snippets: CurlRecord[];
}

export const needs: Need[] = [
  { program: 'curl', args: ['--version'], hint: 'install curl' },
  { program: 'python3', args: ['--version'], hint: 'install Python 3 (python3)' },
];

/** The port that the pages name. */
const shown = '8000';

/** Curl's exit code for a refused connection: the stub does not listen yet. */
const refused = 7;

interface Page {
  status: string;
  sha256: string;
  response: string;
  stub: string;
  line: string;
  /** Whether HTTP ends without a final response, so that curl fails. */
  silent: boolean;
}

/** Runs the stub and the curl line of every mock page under `dist`. */
export async function proveCurl(dist: string, say: Say): Promise<CurlRecords> {
  const pages = await readPages(dist);
  const versions = { curl: await version('curl'), python: await version('python3') };
  const title = `curl ${versions.curl}, Python ${versions.python}`;
  say(`${pages.length} pages with ${title}`);

  const snippets: CurlRecord[] = [];
  for (const page of pages) snippets.push(await provePage(page));
  return {
    framework: 'curl',
    title,
    versions,
    wrapper: `A free port instead of ${shown}, and curl's -sS.`,
    snippets,
  };
}

async function version(program: string): Promise<string> {
  const said = await run({ command: program, args: ['--version'] }, '/');
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? 'of unknown version';
}

/** The bytes of a response as a page shows it: CRLF ends every line of its heads, RFC 9112 2.1; content keeps its own. */
function onWire(shown: string): string {
  const parts = shown.split('\n\n');
  const heads = parts.filter((part) => part.startsWith('HTTP/1.1 ')).map((head) => head.replaceAll('\n', '\r\n'));
  return [...heads, parts.slice(heads.length).join('\n\n')].join('\r\n\r\n').trimEnd();
}

async function provePage({ status, sha256, response, stub, line, silent }: Page): Promise<CurlRecord> {
  const port = String(await freePort());
  const here = (text: string) => text.replaceAll(shown, port);
  const shell = (text: string) => ({ command: 'sh', args: ['-c', text] });

  const server = new Program(shell(`exec ${here(stub)}`), '/');
  try {
    for (let attempt = 0; attempt < 400; attempt++) {
      if (server.end !== undefined) throw new Failure(`${status}: the stub ended (${server.end}): ${server.lastWords}`);
      const curl = new Program(shell(here(line).replace(/^curl /, 'exec curl -sS --max-time 10 ')), '/');
      await curl.ended;
      await curl.stop();
      const exit = Number(/^exit (\d+)$/.exec(curl.end ?? '')?.[1] ?? NaN);
      if (exit === refused) {
        await sleep(25);
        continue;
      }
      const same = curl.said.trimEnd() === onWire(response.trimEnd()) && (exit === 0 || silent);
      const output = curl.said.replaceAll('\r\n', '\n');
      const complaint = curl.complained.trim().replaceAll(port, shown);
      return { status, sha256, verdict: same ? 'exact' : 'content-differs', exit, output, complaint };
    }
    throw new Failure(`${status}: the stub did not listen within 10 s`);
  } finally {
    await server.stop();
  }
}

/** The mock pages under `dist`, in the language at its root. */
export async function readPages(dist: string): Promise<Page[]> {
  const files = await Array.fromAsync(glob('*/*/mock/index.html', { cwd: dist }));
  if (files.length === 0) throw new Failure(`${dist} holds no mock pages; npm run build writes them`);
  return Promise.all(
    files
      .map((file) => file.split(path.sep).slice(0, 2).join('/'))
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .map((status) => readPage(dist, status)),
  );
}

/** The listings of a mock page, as a reader copies them. */
async function readPage(dist: string, status: string): Promise<Page> {
  const file = path.join(dist, status, 'mock/index.html');
  const html = await readFile(file, 'utf8');
  const [response] = listings(html, 'response');
  const [stub, line] = listings(html, 'curl');
  if (stub === undefined || !line?.startsWith('curl '))
    throw new Failure(`${file}: its section "curl" does not hold a stub and a curl line`);
  const last = response?.split('\n\n').map((head) => /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const silent = !last?.some((number) => number !== undefined && Number(number) >= 200);
  const sha256 = createHash('sha256').update(`${stub}\n${line}`).digest('hex');
  return { status, sha256, response: response ?? '', stub, line, silent };
}

function listings(html: string, id: string): string[] {
  const section = html.split(`<h2 id="${id}">`)[1]?.split('<h2 ')[0] ?? '';
  return [...section.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, code = '']) => text(code));
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'" };

/** The text of highlighted code. */
const text = (code: string) =>
  code.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

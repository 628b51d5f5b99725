/**
 * Lighthouse over the heaviest page of each template in each language, as a reader's phone gets it: the site built for its
 * address and compressed, the example of nginx that speaks TLS, the mobile preset. Prints the medians, and ends with an
 * error below 98 for performance or 100 for the rest.
 *
 *     npm run lighthouse                  five runs of each page, a quarter of an hour
 *     npm run lighthouse -- --runs 1      a first look
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesOf } from '../../src/build/files.ts';
import { chromiumArguments } from '../setup/browser.ts';
import { build, copyTree } from '../setup/build.ts';
import { makeCertificate } from '../setup/certificate.ts';
import { brotliModule, startSecureNginx } from '../setup/hosts.ts';
import { heaviest } from '../setup/heaviest.ts';
import { prepare } from '../setup/packages.ts';
import { need, programs } from '../setup/programs.ts';

/** What of Lighthouse and of the package that starts its browser is used. They are installed with the first run. */
type Lighthouse = (
  address: string,
  flags: { port: number; logLevel: string; onlyCategories: string[] },
) => Promise<{ lhr: Report } | undefined>;
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
  runtimeError?: { message: string };
}
type Launch = (options: {
  chromePath: string;
  chromeFlags: string[];
  logLevel: string;
}) => Promise<{ port: number; kill: () => void }>;

/** The least that is good enough, in points. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories = Object.keys(least) as (keyof typeof least)[];

const { runs: text } = parseArgs({ options: { runs: { type: 'string', default: '5' } } }).values;
const runs = Number(text);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs ${text}: write how often each page is measured, 1 or more`);
  process.exit(2);
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const packages = new URL('node_modules/', import.meta.url);
if (!existsSync(new URL('lighthouse/', packages))) {
  console.log('Installing Lighthouse into tests/lighthouse/node_modules/');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}
const { default: lighthouse } = (await import(new URL('lighthouse/core/index.js', packages).href)) as {
  default: Lighthouse;
};
const { launch } = (await import(new URL('chrome-launcher/dist/index.js', packages).href)) as { launch: Launch };

/** One run in a browser of its own. A busy machine sometimes loses the beginning of a recording: then once more. */
async function measure(address: string, attempts = 3): Promise<Report> {
  const chrome = await launch({
    chromePath: need(programs.chromium),
    // The certificate is of today and of nobody.
    chromeFlags: [...chromiumArguments, '--headless=new', '--ignore-certificate-errors'],
    logLevel: 'error',
  });
  try {
    const result = await lighthouse(address, { port: chrome.port, logLevel: 'error', onlyCategories: categories });
    if (result?.lhr.runtimeError && attempts > 1) return await measure(address, attempts - 1);
    if (!result || result.lhr.runtimeError) {
      throw new Error(`${address} was not measured: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    }
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

const points = (report: Report, category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The audits of a category that cost points. */
const faults = ({ categories, audits }: Report, category: string) =>
  (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    return !audit || weight === 0 || audit.score === null || audit.score >= 0.9
      ? []
      : [`${id}: ${audit.title} ${audit.displayValue ?? ''}`.trimEnd()];
  });

const copy = await copyTree();
prepare([programs.chromium, programs.nginx, programs.brotli, programs.openssl]);
const certificate = await makeCertificate();
// The address that the build needs is known when the host has one: it serves a folder that is still to be filled.
const dist = join(copy.folder, 'dist');
const host = await startSecureNginx(certificate, dist, brotliModule());
try {
  const { code, output } = await build(copy.folder, { settings: { SITE: host.base, COMPRESS: '1' } });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);

  const weight = (file: string) =>
    statSync(join(dist, existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file)).size;
  const pages = (await filesOf(dist)).filter((file) => file.endsWith('.html'));
  // An error page asks not to be found, and Lighthouse does not measure what is answered with 404.
  const samples = heaviest(new Map(pages.map((file) => [file, weight(file)]))).filter(
    ({ template }) => template !== 'error',
  );
  const { version } = JSON.parse(readFileSync(new URL('lighthouse/package.json', packages), 'utf8')) as {
    version: string;
  };
  console.log(`Lighthouse ${version}, mobile, median of ${runs}\n`);
  console.log([...categories, 'page'].join('  '));
  for (const { file } of samples) {
    const path = file.replace(/index\.html$/, '');
    const reports: Report[] = [];
    for (let run = 0; run < runs; run++) reports.push(await measure(host.base + path));
    const row = categories.map((category) => ({
      category,
      score: median(reports.map((report) => points(report, category))),
    }));
    console.log([...row.map(({ category, score }) => String(score).padStart(category.length)), `/${path}`].join('  '));
    for (const { category, score } of row) {
      if (score >= least[category]) continue;
      process.exitCode = 1;
      for (const fault of new Set(reports.flatMap((report) => faults(report, category)))) console.log(`    ${fault}`);
    }
  }
} finally {
  await host.close();
  await certificate.remove();
  await copy.remove();
}

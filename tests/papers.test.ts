import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What the papers name is there: files, scripts, other papers and their headings.

const papers = globSync('{*.md,docs/*.md,harness/README.md,scenarios/README.md}').toSorted();
/** It tells of what is gone, too. */
const ofToday = papers.filter((paper) => paper !== 'CHANGELOG.md');

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

/** The folders that paths begin with, as Git has them; what a build writes is none. */
const roots = 'content|src|harness|scenarios|scripts|tests|data|deploy|docs|benchmarks|public|\\.github|\\.ci';

const files = globSync('**/*', {
  exclude: (name) => ['node_modules', 'dist', '.work', '.astro', '.git'].includes(name),
}).map((file) => file.replaceAll('\\', '/'));
const names = new Set(files.map((file) => basename(file)));

/** What papers name and Git does not have: what a build writes, and a file of another program. */
const elsewhere = new Set(['mocks.json', 'snippets.json', 'offline.json', 'response.json', 'nginx.conf']);

/** What stands between backticks and in listings. */
const code = (text: string) =>
  [...text.matchAll(/^```[^\n]*\n(.*?)^```|`([^`\n]+)`/gms)].map(([, block, span]) => block ?? span ?? '');

/** The paths that a paper names; `<code>` and the like stand for any name. */
const pathsIn = (text: string): string[] =>
  code(text)
    .flatMap((part) => [...part.matchAll(new RegExp(`(?<![\\w./~*-])(?:${roots})/[\\w.<>*{},@[\\]/-]*`, 'g'))])
    .map(([path]) => path.replace(/[.,]$/, ''));

/** The files that a paper names without a folder. */
const namesIn = (text: string): string[] =>
  code(text).filter((part) => /^[\w.-]+\.(?:ts|cjs|js|astro|json|mdx?|yaml|conf|Caddyfile)$/.test(part));

const scriptsIn = (text: string): string[] =>
  code(text).flatMap((part) => [...part.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name));

/** What `npm run prove`, `scenarios` and `bench` are called with, each as the file that must be there. */
const targetsIn = (text: string): string[] =>
  code(text).flatMap((part) =>
    [...part.matchAll(/npm run (prove|scenarios|bench) -- ([a-z][\w/ -]*?)(?= *(?:#|$))/gm)].flatMap(
      ([, script = '', words = '']) =>
        words.split(/ +/).map((word) => {
          if (script === 'scenarios') return `scenarios/servers/${word}.ts`;
          if (script === 'bench') return `benchmarks/${word}.bench.ts`;
          if (existsSync(`src/protocols/${word}`)) return `src/protocols/${word}/probe.ts`;
          return word.endsWith('/stub')
            ? `src/protocols/${word.replace('/stub', '/probe.ts')}`
            : `src/protocols/*/stacks/${word}/host.ts`;
        }),
    ),
  );

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const isThere = (path: string) =>
  globSync(path.replaceAll(/<[\w-]+>/g, '*').replace(/\/$/, ''), { exclude: ['**/node_modules/**'] }).length > 0;

describe.each(ofToday)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8');

  test('names files and folders that are there', () => {
    const missing = [
      ...pathsIn(text).filter((path) => !path.includes('/.work') && !isThere(path)),
      ...targetsIn(text).filter((path) => !isThere(path)),
      ...namesIn(text).filter((name) => !names.has(name) && !elsewhere.has(name)),
    ];
    expect(missing, 'mend the name, or the paper').toEqual([]);
  });

  test('names scripts of package.json', () => {
    expect(
      scriptsIn(text).filter((name) => !(name in scripts)),
      'mend the name, or the paper',
    ).toEqual([]);
  });
});

test.each(papers)('%s links to papers and headings that are there', (paper) => {
  const prose = readFileSync(paper, 'utf8').replaceAll(/^```[^\n]*\n.*?^```|`[^`\n]+`(?!\])/gms, '');
  const links = [...prose.matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)/g)];
  const broken = links.flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? paper : join(dirname(paper), path);
    if (!existsSync(target)) return [link];
    if (anchor === undefined) return [];
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
    return headings.some((heading) => anchorOf(heading) === anchor) ? [] : [link];
  });
  expect(broken, 'mend the link').toEqual([]);
});

test('the README names every script, and has at most 120 lines', () => {
  const text = readFileSync('README.md', 'utf8');
  const named = new Set([...scriptsIn(text), ...(text.match(/(?<=npm )(?:start|test)/g) ?? [])]);
  expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
});

test('the README counts the codes as they are', () => {
  const count = (protocol: string) => globSync(`content/${protocol}/*.yaml`).length;
  const unregistered = (protocol: string) =>
    globSync(`content/${protocol}/*.yaml`).filter((file) => /^registered: false$/m.test(readFileSync(file, 'utf8')))
      .length;
  const registered = (protocol: string) => String(count(protocol) - unregistered(protocol));
  const [http, grpc, smtp, mail, providers] = ['http', 'grpc', 'smtp', 'mail', 'providers'].map(count).map(String);
  const counted = /\d+ HTTP codes \(.*servers/.exec(readFileSync('README.md', 'utf8'))?.[0];
  expect(counted, 'mend the sentences of README.md').toBe(
    `${http ?? ''} HTTP codes (the ${registered('http')} that IANA lists and ${String(unregistered('http'))} that products use without a registration), ${grpc ?? ''} gRPC codes, ${smtp ?? ''} SMTP codes and ${mail ?? ''} enhanced mail status codes (${registered('mail')} registered, ${String(unregistered('mail'))} of providers' own). What ${providers ?? ''} mail providers and servers`,
  );
});

test('the README and .nvmrc name the versions of Node that package.json asks for', () => {
  const { node } = (JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }).engines;
  const text = readFileSync('README.md', 'utf8');
  const least = [...node.matchAll(/(\d+)\.(\d+)\.(\d+)/g)].map(([version]) => version.replace(/\.0$/, ''));
  expect(least.filter((version) => !text.includes(version))).toEqual([]);
  expect(node).toContain(`^${readFileSync('.nvmrc', 'utf8').trim()}.`);
});

test('a path, a name and a script in a paper are seen', () => {
  const text =
    'See `src/nowhere/<id>.ts` and `harness/x.ts:3`, `gone.ts`.\n\n```sh\nnpm run nothing # tests/gone/\n```\n';
  expect(pathsIn(text)).toEqual(['src/nowhere/<id>.ts', 'harness/x.ts', 'tests/gone/']);
  expect(namesIn(text)).toEqual(['gone.ts']);
  expect(scriptsIn(text)).toEqual(['nothing']);
  expect(targetsIn('`npm run prove -- flask http/stub` `npm run scenarios -- nginx`')).toEqual([
    'src/protocols/*/stacks/flask/host.ts',
    'src/protocols/http/probe.ts',
    'scenarios/servers/nginx.ts',
  ]);
  expect(['src/nowhere/<id>.ts', 'src/i18n/<locale>.ts'].map(isThere)).toEqual([false, true]);
});

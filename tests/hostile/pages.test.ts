import { Parser } from 'htmlparser2';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { startBrowser } from '../setup/browser';
import { build, copyTree } from '../setup/build';
import { leaveFewStatuses } from '../setup/few-statuses';

// A status whose texts try to get out of every place where the site shows them, beside one whose texts do not.

/** Every character of ASCII that means something somewhere, in the order in which it would do harm. */
const nasty = `'"\`><script>run()</script><img src=x onerror=run()></title></code></pre><!-- --> ]]> \${run()} #{run()} {{run()}} {run()} \\" \\u0022 &lt;b&gt; &amp; %s`;
/** As long as one that is shortened in titles. */
const harmless = `Tam${'e'.repeat(60)}`;
const long = 'Long'.repeat(230);

const facts = (text: string) =>
  stringify({
    name: text,
    aliases: [{ name: text, spec: ['RFC 9110 15.6'] }],
    registered: false,
    standing: 'unofficial',
    spec: ['RFC 9110 15.6', { document: text, section: text, url: 'https://example.org/?a="b"&c=<d>' }],
    uses: [{ vendor: text, name: text, source: text }],
    headers: [{ name: 'X-Odd', level: 'MAY', spec: 'RFC 9110 15.6', example: text, condition: 'odd' }],
    content: { example: `${text}\n${text}\n`, type: text },
    request: { method: 'POST', headers: { 'X-Odd': text }, content: text },
  });

/** Prose has its own marks: the text stands in code, where Markdown reads none. */
const prose = (text: string, summary: string) =>
  `---\n${stringify({ title: text, summary, sender: text, conditions: { odd: text } })}---\n\n\`\`${text}\`\`\n\n## when\n\n\`\`\`sh\n${text}\n\`\`\`\n\n## fix\n\n- [\`\`${text}\`\`](https://example.org/)\n\n## operator\n\nb\n\n## confused\n\n- [200](http/200)\n`;

const brief = `"'></title><script>run()</script>`;
const statuses: [code: number, text: string, summary: string][] = [
  [590, long, long.slice(0, 90)],
  [591, harmless, 'Brief'],
  [592, nasty, brief],
];

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await copyTree());
  await leaveFewStatuses(folder, ['200', '404', '530', '550']);
  await mkdir(join(folder, 'content/http'), { recursive: true });
  for (const [code, text, summary] of statuses) {
    await writeFile(join(folder, `content/http/${String(code)}.yaml`), facts(text), { flag: 'wx' });
    for (const locale of ['en', 'ko'])
      await writeFile(join(folder, `content/http/${String(code)}.${locale}.md`), prose(text, summary), { flag: 'wx' });
  }
  const { code, output } = await build(folder);
  expect(output).toContain('page(s) built');
  expect(code).toBe(0);
});
afterAll(() => remove());

const read = (path: string) => readFile(join(folder, 'dist', path, 'index.html'), 'utf8');
const templates = ['http/CODE', 'http/CODE/mock', 'CODE'].flatMap((path) => [path, `ko/${path}`]);

describe.each(templates)('%s', (template) => {
  test('the markup is that of a tame status, and what the texts say stands there', async () => {
    const tame = skeleton(await read(template.replace('CODE', '591')));
    const hostile = skeleton(await read(template.replace('CODE', '592')));
    expect(hostile.markup).toEqual(tame.markup);
    expect(tame.texts.filter((text) => text.includes(harmless)).length).toBeGreaterThan(0);
    // How long the content is, is said of the one that is there.
    const uncounted = (text: string) => text.replace(/\d+( bytes|바이트)/, 'N$1');
    expect(hostile.texts.map(uncounted)).toEqual(
      tame.texts.map((text) =>
        uncounted(text)
          .replaceAll(harmless, () => nasty)
          .replaceAll('Brief', () => brief)
          .replaceAll('591', '592'),
      ),
    );
  });
});

test('lists show the texts as they are', async () => {
  for (const path of ['http', 'ko/http']) expect(skeleton(await read(path)).texts.join('\n')).toContain(nasty);
});

test('the mock page shows every published snippet as it is', async () => {
  const published = JSON.parse(await readFile(join(folder, 'dist/snippets.json'), 'utf8')) as {
    status: string;
    source: string;
    expected: { final: { reason: string; content: string } };
  }[];
  const snippets = published.filter(({ status }) => status === 'http/592');
  expect(snippets.length).toBeGreaterThan(6);
  for (const path of ['http/592/mock', 'ko/http/592/mock']) {
    const { code } = skeleton(await read(path));
    for (const { source, expected } of snippets) {
      expect(expected.final).toMatchObject({ reason: nasty, content: `${nasty}\n${nasty}\n` });
      expect(code).toContain(source);
    }
  }
});

test('in a browser nothing runs, and a word without end breaks no narrow page', async () => {
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const trouble: string[] = [];
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  for (const path of [...templates, 'http', 'ko/http'].flatMap((path) => [
    path.replace('CODE', '590'),
    path.replace('CODE', '592'),
  ])) {
    await page.goto(pathToFileURL(join(folder, 'dist', path, 'index.html')).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) trouble.push(`${path} is ${String(wide)} pixels wide`);
  }
  await browser.close();
  expect(trouble).toEqual([]);
});

/**
 * A page in three: its elements with the names of their attributes; its texts and the values of its attributes; its
 * code. Without navigation and neighbours, which differ from code to code, and without the marks of the highlighter.
 */
function skeleton(html: string): { markup: string[]; texts: string[]; code: string[] } {
  const found = { markup: [] as string[], texts: [] as string[], code: [] as string[] };
  let inside: 'nav' | 'pre' | undefined;
  /** The element that `inside` ends with. */
  let element = '';
  let text = '';
  const end = () => {
    if (text.trim() !== '') (inside === 'pre' ? found.code : found.texts).push(text.trim());
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inside === 'nav' || (inside === 'pre' && name === 'b')) return;
      end();
      const isPassed = name === 'nav' || attributes.class === 'beside';
      if (isPassed || name === 'pre') [inside, element] = [isPassed ? 'nav' : 'pre', name];
      found.markup.push(`<${name} ${Object.keys(attributes).join(' ')}>`);
      found.texts.push(...Object.values(attributes));
    },
    ontext(data) {
      if (inside !== 'nav') text += data;
    },
    onclosetag(name) {
      if ((inside === 'nav' && name !== element) || (inside === 'pre' && name === 'b')) return;
      end();
      if (name === element) inside = undefined;
      found.markup.push(`</${name}>`);
    },
  });
  parser.end(html);
  return found;
}

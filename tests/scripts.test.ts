import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../src/site/headers';
import { inlineOf } from '../src/build/inline';
import { pathToFileURL } from 'node:url';
import { filesOf } from '../src/build/files';
import { copyTree } from './setup/build';

// What the scripts say of a wrong call: everything at once, how to mend it, and nothing is written.

const work = mkdtempSync(join(tmpdir(), 'wirecodes-scripts-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each<[call: string[], message: string]>([
  [
    ['pack', '--fast', 'now'],
    'npm run pack: --fast is no option; "now" is one word too many. Write: npm run pack -- [--dist <folder>] [--out <folder>]',
  ],
  [
    ['pack', '--out'],
    'npm run pack: --out lacks its folder. Write: npm run pack -- [--dist <folder>] [--out <folder>]',
  ],
  [
    ['headers', 'nginx'],
    'npm run headers: "nginx" is one word too many. Write: npm run headers -- [--dist <folder>] [--out <folder>]',
  ],
  [
    ['requirements'],
    'npm run requirements: <folder with the RFC texts> is missing. Write: npm run requirements -- <folder with the RFC texts>',
  ],
  [
    ['requirements', work, work],
    `npm run requirements: "${work}" is one word too many. Write: npm run requirements -- <folder with the RFC texts>`,
  ],
  [['drift', 'go'], 'npm run drift: "go" is one word too many. Write: npm run drift, and nothing behind it'],
])('%j', ([script = '', ...args], message) => {
  expect(run(script, ...args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
});

describe('npm run check', () => {
  test('says that nothing is wrong with a code, given as a name or as a file', () => {
    expect(run('check', 'http/404', 'content/smtp/550.ko.md')).toEqual({
      status: 0,
      stdout: '2 looked at, nothing wrong\n',
      stderr: '',
    });
  });

  test('names words that are nothing of the content', () => {
    expect(run('check', 'http/404', 'http/4o4', '--fast')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'npm run check: "http/4o4", "--fast" is no status, protocol or page of content/. Write it as in: npm run check http/404, or npm run check for all\n',
    });
  });

  test('says all that is wrong with a code, and nothing of others', async () => {
    const { folder, remove } = await copyTree();
    try {
      const append = (file: string, text: string) => {
        appendFileSync(join(folder, 'content', file), text);
      };
      append('http/404.yaml', 'heders: []\n');
      append('http/404.en.md', '\nSee [x](http/299) and `Retry-Afer`; it MUST.\n');
      append('http/404.ko.md', '\n404을 캐쉬\n');
      append('http/405.yaml', 'heders: []\n');
      rmSync(join(folder, 'content/http/410.ko.md'));
      const call = (...words: string[]) =>
        spawnSync(process.execPath, [join(folder, 'scripts/check.ts'), ...words], { encoding: 'utf8' });

      const { status, stderr } = call('http/404');
      expect(status).toBe(1);
      const found = stderr.split('\n').map((line) => line.replace(/^ *content\/http\/|(?<=:)\d+/g, ''));
      expect(found).toEqual(
        expect.arrayContaining([
          '8 problems:',
          expect.stringMatching(/^404\.en\.md:: has MUST/),
          '404.en.md:: links to http/299, and there is no content/http/299.yaml: mend the link, or add the code',
          expect.stringMatching(/^404\.en\.md:: names Retry-Afer/),
          '404.ko.md:: has "404을": write 404를',
          expect.stringMatching(/^404\.ko\.md:: has "캐쉬"/),
          '404.yaml:: unknown key "heders": remove it or mend its spelling',
        ]),
      );
      expect(stderr).not.toMatch(/40[56]\.yaml|410/);
      expect(call().stderr).toMatch(/410\.ko\.md: is missing[^]*405\.yaml|405\.yaml[^]*410\.ko\.md: is missing/);
    } finally {
      await remove();
    }
  });
});

test('npm run headers writes nothing from a folder that is no site, or into one that is none', () => {
  const nowhere = join(work, 'nowhere');
  expect(run('headers', '--dist', work, '--out', nowhere)).toEqual({
    status: 1,
    stdout: '',
    stderr: `Nothing was written:
  ${work} has no index.html: it is not a built site. Run npm run build, or name another folder with --dist
  ${nowhere} is no folder: make it, or name another one with --out
`,
  });
});

test('npm run headers writes the examples, and leaves nothing beside them', async () => {
  const { status, stderr } = run('headers', '--out', work);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const expected = exampleFiles(await inlineOf(pathToFileURL('./'), pathToFileURL('dist/')));
  expect(await filesOf(work)).toEqual(Object.keys(expected).toSorted());
  for (const [file, text] of Object.entries(expected)) expect(readFileSync(join(work, file), 'utf8')).toBe(text);
});

test('npm run requirements names every RFC text that is missing, once', () => {
  const before = readFileSync('data/requirements.yaml', 'utf8');
  writeFileSync(join(work, 'rfc9110.txt'), '15.5.5.  404 Not Found\n\n   MUST\n');
  const { status, stderr } = run('requirements', work);
  expect(status).toBe(1);
  expect(stderr).toContain(`  ${join(work, 'rfc5321.txt')} is missing, with or without .gz: put it there\n`);
  expect(stderr.match(/rfc5321\.txt is missing/g)).toHaveLength(1);
  expect(stderr).toMatch(/content\/http\/405\.yaml.*: RFC 9110 15\.5\.6 is no section of that RFC: mend its number\n/);
  expect(stderr).not.toContain(': RFC 9110 15.5.5 is no section');
  expect(readFileSync('data/requirements.yaml', 'utf8')).toBe(before);
  expect(readdirSync('data').filter((name) => name.startsWith('requirements'))).toEqual(['requirements.yaml']);
  expect(run('requirements', join(work, 'nowhere')).stderr).toBe(
    `Nothing was written:\n  ${join(work, 'nowhere')} is no folder: name the one that holds rfc9110.txt or rfc9110.txt.gz\n`,
  );
});

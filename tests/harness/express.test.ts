import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StackRecord } from '~/proofs/record';
import { readMocks } from '../../harness/mocks';

/** Express needs nothing but Node; LIES=django,flask plants the lies in others too. */
const frameworks = ['express', ...(process.env.LIES?.split(',') ?? [])];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wirecodes-lies-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function prove(framework: string, dist: string): Promise<StackRecord> {
  const args = ['harness/prove.ts', framework, '--dist', dist, '--records', folder];
  await promisify(execFile)(process.execPath, args, { timeout: 300_000 });
  return JSON.parse(await readFile(path.join(folder, `http/${framework}.json`), 'utf8')) as StackRecord;
}

test('Express does today what its record says', { timeout: 300_000 }, async () => {
  const { snippets, versions } = await prove('express', 'dist');
  const recorded = JSON.parse(await readFile('src/protocols/http/stacks/express/record.json', 'utf8')) as StackRecord;
  expect(snippets).toEqual(recorded.snippets);
  // Node 24 is any Node 24: its later releases change no byte of these answers.
  expect(versions.express).toBe(recorded.versions.express);
});

test.each(frameworks)('a lie planted in a snippet is caught: %s', { timeout: 300_000 }, async (framework) => {
  const mock = (await readMocks('dist/mocks.json')).find(
    ({ status, wire }) => status === 'http/405' && wire === 'http',
  )!;
  const truth = mock.snippets.find(({ stack }) => stack === framework)!;
  const lie = (number: number, text: (source: string) => string) => {
    const source = text(truth.source);
    const sha256 = createHash('sha256').update(source).digest('hex');
    return { ...mock, status: `http/${number}`, snippets: [{ ...truth, source, sha256 }] };
  };
  const lies = [
    lie(1, (source) => source.replaceAll('405', '404')),
    lie(2, (source) => source.replace(/\bAllow\b(?=["':])/, 'Disallow')),
    lie(3, (source) => source.replaceAll('method_not_allowed', 'method_allowed')),
    ...(framework === 'express'
      ? [
          lie(4, (source) =>
            source.replace(
              'res.status',
              "res.on('finish', () => req.socket.write('HTTP/1.1 200 OK\\r\\n\\r\\n'));\n  res.status",
            ),
          ),
        ]
      : []),
    lie(5, (source) => source),
  ];
  await writeFile(path.join(folder, 'mocks.json'), JSON.stringify(lies));

  const { snippets } = await prove(framework, folder);
  expect(snippets.map(({ status, verdict }) => `${status} ${verdict}`)).toEqual([
    'http/1 refused',
    'http/2 content-differs',
    'http/3 content-differs',
    ...(framework === 'express' ? ['http/4 illegal'] : []),
    framework === 'spring' ? 'http/5 phrase-differs' : 'http/5 exact',
  ]);
});

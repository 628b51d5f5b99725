/**
 * Reads every RFC section that the content cites and writes down which requirement keywords (RFC 2119) stand in it:
 * `data/requirements.yaml`, against which the tests hold each MUST, SHOULD and MAY of the prose and the facts.
 *
 *     npm run requirements -- <folder with rfc9110.txt or rfc9110.txt.gz, ...>
 *
 * A text that is missing or a section that the RFC does not have is an error: nothing is written.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeWhole } from '../src/build/atomic.ts';
import { keywordsOf } from '../src/text/rfc.ts';
import { readArguments } from './arguments.ts';
import { cited, requirements } from './cited.ts';
import { sections } from './rfc.ts';

const [folder = ''] = readArguments('requirements', {}, ['<folder with the RFC texts>']).positionals;
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
  fail([`${folder} is no folder: name the one that holds rfc9110.txt or rfc9110.txt.gz`]);

const problems: string[] = [];
const texts = new Map<string, Map<string, string> | undefined>();
const found: Record<string, string[]> = {};
const order = new Intl.Collator('en', { numeric: true });
for (const [spec, files] of [...cited()].toSorted(([a], [b]) => order.compare(a, b))) {
  const [, number = '', section = ''] = spec.split(' ');
  const read = rfc(number);
  const text = read?.get(section);
  if (text !== undefined) found[spec] = keywordsOf(text);
  else if (read) problems.push(`${[...files].join(', ')}: ${spec} is no section of that RFC: mend its number`);
}
if (problems.length > 0) fail(problems);

await writeWhole(
  requirements,
  [
    '# The requirement keywords (RFC 2119) of every RFC section that the content cites, read from the RFC texts by',
    '# `npm run requirements -- <folder>`. The tests hold each MUST, SHOULD and MAY of prose and facts against them.',
    ...Object.entries(found).map(([spec, keywords]) => `${spec}: [${keywords.join(', ')}]`),
    '',
  ].join('\n'),
);
console.log(`${requirements}: ${String(Object.keys(found).length)} sections of ${String(texts.size)} RFCs`);

/** The sections of an RFC; `undefined` where its text is missing, which is a problem once. */
function rfc(number: string): Map<string, string> | undefined {
  if (texts.has(number)) return texts.get(number);
  const path = join(folder, `rfc${number}.txt`);
  const text = existsSync(path)
    ? readFileSync(path, 'utf8')
    : existsSync(`${path}.gz`)
      ? gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
      : undefined;
  if (text === undefined) problems.push(`${path} is missing, with or without .gz: put it there`);
  const read = text === undefined ? undefined : sections(text);
  texts.set(number, read);
  return read;
}

function fail(messages: string[]): never {
  console.error(`Nothing was written:\n${messages.map((message) => `  ${message}`).join('\n')}`);
  process.exit(1);
}

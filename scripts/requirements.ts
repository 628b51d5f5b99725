/**
 * Reads every RFC section that the content cites and writes down which requirement keywords (RFC 2119) stand in it:
 * `content/requirements.yaml`, against which the tests hold each MUST, SHOULD and MAY of the prose and the facts.
 *
 *     npm run requirements -- <folder with rfc9110.txt or rfc9110.txt.gz, ...>
 *
 * A section that the RFC does not have is an error: nothing is written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cited, requirements } from './cited.ts';
import { keywordsOf, sections } from './rfc.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) fail(['say where the RFC texts are: npm run requirements -- <folder>']);

const problems: string[] = [];
const texts = new Map<string, Map<string, string>>();
const found: Record<string, string[]> = {};
const order = new Intl.Collator('en', { numeric: true });
for (const [spec, files] of [...cited()].toSorted(([a], [b]) => order.compare(a, b))) {
  const [, number = '', section = ''] = spec.split(' ');
  const text = rfc(number).get(section);
  if (text === undefined) problems.push(`${[...files].join(', ')}: ${spec} is no section of that RFC`);
  else found[spec] = keywordsOf(text);
}
if (problems.length > 0) fail(problems);

writeFileSync(
  requirements,
  [
    '# The requirement keywords (RFC 2119) of every RFC section that the content cites, read from the RFC texts by',
    '# `npm run requirements -- <folder>`. The tests hold each MUST, SHOULD and MAY of prose and facts against them.',
    ...Object.entries(found).map(([spec, keywords]) => `${spec}: [${keywords.join(', ')}]`),
    '',
  ].join('\n'),
);
console.log(`${requirements}: ${String(Object.keys(found).length)} sections of ${String(texts.size)} RFCs`);

function rfc(number: string): Map<string, string> {
  const known = texts.get(number);
  if (known) return known;
  const path = join(folder ?? '', `rfc${number}.txt`);
  const text = existsSync(path)
    ? readFileSync(path, 'utf8')
    : existsSync(`${path}.gz`)
      ? gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
      : '';
  if (text === '') problems.push(`${path} is missing, with or without .gz`);
  const read = sections(text);
  texts.set(number, read);
  return read;
}

function fail(messages: string[]): never {
  for (const message of messages) console.error(message);
  process.exit(1);
}

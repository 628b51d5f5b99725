import { isDeepStrictEqual } from 'node:util';
import type { Judgement } from '../../proofs/record.ts';
import type { Field, Final, Head } from './exchange.ts';
import { statusNumber, values } from './fields.ts';
import type { Answer } from './answer.ts';
import type { SeenHead } from './record.ts';

/** What is compared of an exchange. */
export interface Expected {
  interim: Head[];
  final: Omit<Final, 'type'> | null;
}

/** Not compared: the time of the answer, and what the framing has proved already. */
const uncompared = new Set(['date', 'content-length']);

/**
 * Compares what came with what the page promises: `illegal` where the probe found a violation or no answer came, `refused`
 * where other status codes came, `content-differs` for fields and content, `phrase-differs` for the reason phrase alone.
 */
export function judge(expected: Expected, seen: Answer): Judgement {
  const violations = [...seen.violations];
  const numbers: string[] = [];
  const contents: string[] = [];
  const phrases: string[] = [];

  const wanted = [...expected.interim, ...(expected.final ? [expected.final] : [])];
  const came = [...seen.interim, ...(seen.final ? [seen.final] : [])];
  if (wanted.length > 0 && !seen.final && !switched(seen) && violations.length === 0)
    violations.push('no final response');

  const heads = (list: (number | undefined)[]) => list.join(', ') || 'nothing';
  const wantedNumbers = wanted.map(({ status }) => status);
  const cameNumbers = came.map(({ line }) => statusNumber(line));
  if (!isDeepStrictEqual(wantedNumbers, cameNumbers)) {
    numbers.push(`${heads(cameNumbers)} came, not ${heads(wantedNumbers)}`);
  } else {
    wanted.forEach((head, index) => {
      const other = came[index];
      if (other) compare(head, other, phrases, contents);
    });
    if (expected.final && seen.final) contents.push(...content(expected.final, seen.final.content));
  }

  const differs = [...numbers, ...contents, ...phrases];
  const verdict =
    violations.length > 0
      ? 'illegal'
      : numbers.length > 0
        ? 'refused'
        : contents.length > 0
          ? 'content-differs'
          : phrases.length > 0
            ? 'phrase-differs'
            : 'exact';
  return { verdict, violations, differs };
}

/** Whether the connection left HTTP, so that no final response is due. */
const switched = ({ interim }: Answer) => statusNumber(interim.at(-1)?.line ?? '') === 101;

function compare(wanted: Head, came: SeenHead, phrases: string[], contents: string[]): void {
  const phrase = came.line.slice('HTTP/1.1 200 '.length);
  if (phrase !== wanted.reason)
    phrases.push(`the phrase of ${wanted.status} is ${JSON.stringify(phrase)}, not ${JSON.stringify(wanted.reason)}`);

  for (const [name, value] of wanted.headers) {
    if (uncompared.has(name.toLowerCase())) continue;
    const found = values(came.headers, name);
    if (found.length === 0) contents.push(`${name} is missing`);
    else if (found.length > 1) contents.push(`${name} comes ${found.length} times`);
    else if (!sameValue([name, value], found[0] ?? ''))
      contents.push(`${name} is ${JSON.stringify(found[0])}, not ${JSON.stringify(value)}`);
  }
}

function sameValue([name, wanted]: Field, came: string): boolean {
  switch (name.toLowerCase()) {
    case 'content-type':
      return mediaType(came) === mediaType(wanted);
    // Connection options are case-insensitive: RFC 9110 7.6.1.
    case 'connection':
      return came.toLowerCase() === wanted.toLowerCase();
    default:
      return came === wanted;
  }
}

const mediaType = (value: string) => (value.split(';')[0] ?? '').trim().toLowerCase();

function content(wanted: { content: string | null; verbatim: boolean }, came: Buffer): string[] {
  if (wanted.content === null) return came.length > 0 ? [`${came.length} bytes of content, where none belongs`] : [];
  const text = came.toString('utf8');
  if (wanted.verbatim) return text === wanted.content ? [] : ['the content has other bytes'];
  try {
    return isDeepStrictEqual(JSON.parse(text), JSON.parse(wanted.content)) ? [] : ['the content is another JSON value'];
  } catch {
    return came.length === 0 ? ['the content is missing'] : ['the content is not JSON'];
  }
}

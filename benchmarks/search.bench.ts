import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { locales } from '~/i18n';
import { createAnswers } from '~/search/answers';
import { unpack, pack } from '~/search/columns';
import { searchEntries, statusEntries } from '~/search/entries';
import { createSearch } from '~/search/match';
import { searchScript } from '~/search/script';
import { searchWords } from '~/search/words';
import { mixedStatuses } from './statuses';

const count = 1000;
const rounds = 5;
const queries = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Record<string, Record<string, string>>;

const fill = (part: (place: number) => string) => Array.from({ length: 20_000 }, (_, place) => part(place)).join(' ');
const syllable = (place: number) => String.fromCharCode(0xac00 + (place % 11_172));

/** What somebody pastes by mistake, or to see what happens. */
const long: Record<string, string> = {
  'one word': 'a'.repeat(100_000),
  'lines of a log': fill(() => '[error] upstream closed the connection (104: reset), client: 192.0.2.7, code 502'),
  'Korean words': fill((place) => syllable(place * 37) + syllable(place * 101)),
  numbers: fill(String),
  'a name in a program': 'NotFoundHttp'.repeat(8000),
  initials: fill((place) => `${'ㄱㄴㄷㄹㅁㅂㅅㅇㅈ'.charAt(place % 9)}ㅇ`),
};

// Every query of the table is typed key by key over statuses that do not exist.
test.each(locales)(`the search of ${String(count)} statuses, %s`, (locale) => {
  const entries = statusEntries(mixedStatuses(count), locale);
  const script = searchScript(entries, locale);
  const compressed = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

  const read = unpack(pack(entries));
  const { synonyms, ignored } = searchWords();
  const began = performance.now();
  createSearch(read, synonyms, ignored);
  const start = performance.now() - began;

  const typed = Object.values(queries)
    .flatMap((table) => Object.keys(table))
    .flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
  const measured = Array.from({ length: rounds }, () => {
    const search = createSearch(read, synonyms, ignored);
    return typed.map((query) => {
      const before = performance.now();
      search(query);
      return performance.now() - before;
    });
  });
  // What else the machine does adds to a time and never takes away: the least of the rounds is nearest to the work itself.
  const times = typed
    .map((_, index) => Math.min(...measured.map((round) => round[index] ?? Infinity)))
    .toSorted((a, b) => a - b);
  const all = measured.flat().toSorted((a, b) => a - b);
  const at = (list: number[], part: number) => (list[Math.floor(list.length * part)] ?? 0).toFixed(2);

  const pastes = Object.entries(long).map(([name, text]) => {
    const rows = Array.from({ length: rounds }, () => {
      const search = createSearch(read, synonyms, ignored);
      return [text, `${text}x`, `x${text}`].map((query) => {
        const before = performance.now();
        search(query);
        return performance.now() - before;
      });
    });
    const least = [0, 1, 2].map((step) => Math.min(...rows.map((row) => row[step] ?? Infinity)).toFixed(1));
    return `${String(text.length)} characters of ${name}: pasted ${least[0] ?? ''} ms, a key at the end ${least[1] ?? ''} ms, at the beginning ${least[2] ?? ''} ms`;
  });

  console.log(
    [
      `${locale}: ${String(script.length)} characters, ${String(compressed)} bytes with Brotli 11; starts in ${start.toFixed(0)} ms`,
      `${String(times.length)} keystrokes, least of ${String(rounds)} rounds: median ${at(times, 0.5)} ms, 95th percentile ${at(times, 0.95)} ms, most ${at(times, 0.9999)} ms`,
      `every round: median ${at(all, 0.5)} ms, 95th percentile ${at(all, 0.95)} ms`,
      ...pastes,
    ].join('\n'),
  );
  expect(entries).toHaveLength(count);
});

test('the table of queries, over the codes that are here', () => {
  const { synonyms, ignored } = searchWords();
  const places = Object.entries(queries).flatMap(([locale, table]) => {
    const answer = createAnswers(unpack(pack(searchEntries(locale))), synonyms, ignored, {
      everywhere: '{code}',
      locale,
    });
    return Object.entries(table).map(([query, expected]) => {
      const { rows } = answer(query);
      return expected === 'none'
        ? -Math.sign(rows.length)
        : rows.findIndex(({ entry }) => expected.split(' ').includes(entry.path));
    });
  });
  const within = (limit: number) => {
    const found = places.filter((place) => place >= 0 && place < limit).length;
    return `${String(found)} of ${String(places.length)} (${((100 * found) / places.length).toFixed(1)} %)`;
  };
  console.log(`the right hit first: ${within(1)}; among the first three: ${within(3)}`);
  expect(places.length).toBeGreaterThan(0);
});

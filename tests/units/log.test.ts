import type { AstroLoggerMessage } from 'astro';
import { beforeEach, describe, expect, test } from 'vitest';
import { quieter } from '../../src/build/log';

// What a build says: no line for each page, and an error on a line of its own.

let written: string;
beforeEach(() => (written = ''));

const write = (text: string) => {
  written += text;
  return true;
};

/** A log on a terminal, or in a file; what Astro itself writes is written plainly. */
const log = (isTTY: boolean) =>
  quieter(
    { write: ({ message, newLine }: AstroLoggerMessage) => write(message + (newLine ? '\n' : '')) },
    { write, isTTY, columns: 40 },
  );

const event = (message: string, label: string | null = 'build', level: 'info' | 'error' = 'info', newLine = true) => ({
  message,
  label,
  level,
  newLine,
});
/** As Astro says it: the line begins before the page is rendered, and ends after it. */
const page = (file: string) => event(`  \u001b[34m├─\u001b[39m \u001b[2m${file}\u001b[22m`, null, 'info', false);
const rendered = event(' \u001b[2m(+12ms)\u001b[22m ', 'SKIP_FORMAT');
const slow = event(' (+1.39s) ', 'SKIP_FORMAT');

const build = [
  event('\n generating static routes ', 'SKIP_FORMAT'),
  page('/http/404/index.html'),
  page('/ko/http/404/a-name-that-is-too-long-for-the-line/index.html'),
  rendered,
  slow,
  event('✓ Completed in 1s.', null),
  event('842 page(s) built in 6.36s'),
  event('Complete!'),
];

describe('a build', () => {
  test('says nothing of single pages in a file, and ends with their number', () => {
    const { write } = log(false);
    for (const one of build) write(one);
    expect(written).toBe('\n generating static routes \n✓ Completed in 1s.\n842 page(s) built in 6.36s\n');
  });

  test('counts them on one line of a terminal, which is empty afterwards', () => {
    const { write } = log(true);
    for (const one of build) write(one);
    expect(written.split('\n').map((line) => line.split('\r\u001b[K'))).toEqual([
      [''],
      [' generating static routes '],
      ['', '     1  /http/404/index.html', '     2  /ko/http/404/a-name-that-is-too', '✓ Completed in 1s.'],
      ['842 page(s) built in 6.36s'],
      [''],
    ]);
  });

  test.each([true, false])('an error has a line of its own, and is the last (terminal: %s)', (isTTY) => {
    const { write } = log(isTTY);
    for (const one of [page('/http/404/index.html'), event('ENOSPC', 'build', 'error'), page('/a'), rendered])
      write(one);
    expect(written.split('\r\u001b[K').at(-1)).toBe('ENOSPC\n');
  });
});

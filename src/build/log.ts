import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';

/** What the log is written to: the standard output. */
type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/**
 * The log of Astro without its line for each page: a terminal has one line that counts them, which disappears when
 * something else is said; a file has none. Named by `logger` in `astro.config.ts`.
 */
export default function log(): AstroLoggerDestination {
  return quieter(nodeLog(), process.stdout);
}

/** A log that passes on what it is told, but for the pages. */
export function quieter(log: AstroLoggerDestination, terminal: Terminal): AstroLoggerDestination {
  let count = 0;
  let shown = false;
  let failed = false;

  return {
    write(event) {
      const { label, level, message, newLine } = event;
      // Astro begins the line of a page before it renders it, and ends it with the time that it took.
      if (level === 'info' && label === null && !newLine) {
        count += 1;
        if (!terminal.isTTY || failed) return;
        terminal.write(`${start}${line(count, message, terminal.columns)}`);
        shown = true;
        return;
      }
      if (label === 'SKIP_FORMAT' && /^ \S*\(\+[\d.]+m?s\)/.test(message)) return;
      // The line above says as much.
      if (label === 'build' && message.includes('Complete!')) return;

      if (shown) terminal.write(start);
      shown = false;
      // The renderings that have begun go on for a moment, and the error stays the last line.
      failed ||= level === 'error';
      log.write(event);
    },
  };
}

/** To the beginning of the line, and the line empty. */
const start = '\r\u001b[K';

/** The number of a page and its file, on one line. */
function line(count: number, message: string, columns = 80): string {
  const file = message.replaceAll(/\u001b\[\d+m/g, '').replace(/^\W*├─ /, '');
  return `${String(count).padStart(6)}  ${file}`.slice(0, columns - 1);
}

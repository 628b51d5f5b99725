import type { Field } from './exchange.ts';

/** The number of a status line, or `undefined` where the line is none: RFC 9112 4. */
export function statusNumber(line: string): number | undefined {
  const found = /^HTTP\/1\.1 (\d{3}) /.exec(line);
  return found ? Number(found[1]) : undefined;
}

/** The values of a field, one for each of its lines. */
export function values(headers: Field[], name: string): string[] {
  return headers.filter(([own]) => own.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}

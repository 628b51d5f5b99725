import { expect, test } from 'vitest';
import { numbers, statusOf } from '~/content';
import { lineOf } from '~/protocols/line';
import { protocols } from '~/protocols';

test.each([
  ['http/503', 'HTTP/1.1 503 Service Unavailable'],
  ['smtp/550', '550 5.1.1 '],
])('the line of %s begins with "%s"', (id, line) => {
  expect(lineOf(statusOf(id)!)?.startsWith(line)).toBe(true);
});

test('a number that protocols share is told apart by its lines, and each has the number', () => {
  for (const [number, found] of numbers) {
    if (found.length < 2) continue;
    const lines = found.filter((status) => !protocols.get(status.protocol)!.neverSent?.(status)).map(lineOf);
    for (const line of lines) expect(line, number).toContain(number);
    expect(new Set(lines).size, number).toBe(lines.length);
  }
});
